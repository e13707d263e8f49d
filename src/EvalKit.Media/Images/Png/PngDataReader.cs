using System.Buffers.Binary;
using System.IO.Compression;

namespace EvalKit.Media;

/// <summary>Inflates the data of a PNG's IDAT chunks, and checks that it holds what was asked for and not a byte more.</summary>
internal sealed class PngDataReader : IDisposable
{
    private const string Damaged = "the file is damaged; copy it again";

    private readonly ReadOnlyMemory<byte> _file;
    private readonly PngDataStream _compressed;
    private readonly ZLibStream _inflated;
    private readonly uint _declaredChecksum;
    private uint _checksum = Adler32.Empty;

    public PngDataReader(ReadOnlyMemory<byte> file, IReadOnlyList<PngChunk> pieces)
    {
        _file = file;
        Offset = pieces[0].Offset;
        CheckStreamHeader(pieces);
        _declaredChecksum = DeclaredChecksum(pieces);
        _compressed = new PngDataStream(file, pieces);
        _inflated = new ZLibStream(_compressed, CompressionMode.Decompress);
    }

    /// <summary>Where the data begins in the file, for errors.</summary>
    public long Offset { get; }

    /// <summary>Inflates exactly as many bytes as the target holds.</summary>
    public void Read(Span<byte> target)
    {
        var filled = 0;
        while (filled < target.Length)
        {
            var got = ReadSome(target[filled..]);
            if (got == 0) throw new MediaFormatException(Offset, "the compressed data ends before the last row", Damaged);
            filled += got;
        }

        _checksum = Adler32.Append(_checksum, target);
    }

    /// <summary>Checks that the data ends here and that its Adler-32 matches.</summary>
    public void Finish()
    {
        Span<byte> more = stackalloc byte[1];
        if (ReadSome(more) > 0) throw new MediaFormatException(Offset, "the compressed data holds more than the picture", Damaged);
        if (_checksum != _declaredChecksum) throw new MediaFormatException(Offset, "the Adler-32 of the compressed data does not match", Damaged);
    }

    public void Dispose() => _inflated.Dispose();

    private int ReadSome(Span<byte> target)
    {
        try
        {
            return _inflated.Read(target);
        }
        // The runtime reports a broken stream as InvalidDataException, or as its own kind of IOException.
        catch (Exception error) when (error is InvalidDataException or IOException)
        {
            throw new MediaFormatException(Offset, "the compressed data cannot be inflated", Damaged, innerException: error);
        }
    }

    // RFC 1950: method 8 with a window of at most 32 KiB, a multiple of 31, and no preset dictionary.
    private void CheckStreamHeader(IReadOnlyList<PngChunk> pieces)
    {
        Span<byte> first = stackalloc byte[2];
        var got = 0;
        foreach (var piece in pieces)
        {
            for (var i = 0; i < piece.DataLength && got < 2; i++) first[got++] = _file.Span[piece.DataOffset + i];
        }

        if (got < 2 || (first[0] & 0x0F) != 8 || first[0] >> 4 > 7 || (first[1] & 0x20) != 0 || BinaryPrimitives.ReadUInt16BigEndian(first) % 31 != 0)
            throw new MediaFormatException(Offset, "the compressed data does not begin like a zlib stream", Damaged);
    }

    private uint DeclaredChecksum(IReadOnlyList<PngChunk> pieces)
    {
        var checksum = 0u;
        var got = 0;
        for (var piece = pieces.Count - 1; piece >= 0; piece--)
        {
            for (var i = pieces[piece].DataLength - 1; i >= 0 && got < 4; i--)
                checksum |= (uint)_file.Span[pieces[piece].DataOffset + i] << (8 * got++);
        }

        return checksum;
    }
}
