using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace EvalKit.Media;

/// <summary>Walks the chunks of a PNG; every chunk's extent and letters are checked before it is handed out, its CRC by who reads it.</summary>
internal ref struct PngChunkReader
{
    private const int Frame = 12;

    private static readonly SearchValues<byte> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8);

    private readonly ReadOnlySpan<byte> _file;
    private int _offset;

    public PngChunkReader(ReadOnlySpan<byte> file)
        : this(file, PngHeader.Signature.Length)
    {
    }

    /// <summary>A walk that begins in the middle.</summary>
    public PngChunkReader(ReadOnlySpan<byte> file, int offset)
    {
        _file = file;
        _offset = offset;
    }

    /// <summary>The next chunk; an error where there is none.</summary>
    public PngChunk Next() => TryNext(out var chunk) ? chunk : throw Obstacle();

    /// <summary>The next chunk; false where the chunks cannot be followed further.</summary>
    public bool TryNext(out PngChunk chunk)
    {
        chunk = default;
        var rest = _file[_offset..];
        if (rest.Length < Frame || rest.Slice(4, 4).ContainsAnyExcept(Letters)) return false;
        var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
        if (length > rest.Length - Frame) return false;
        chunk = new(BinaryPrimitives.ReadUInt32BigEndian(rest[4..]), _offset + 8, (int)length);
        _offset += Frame + chunk.DataLength;
        return true;
    }

    private readonly MediaFormatException Obstacle()
    {
        var rest = _file[_offset..];
        if (rest.Length < Frame) return PngRefusal.Cut.At(_offset);
        if (rest.Slice(4, 4).ContainsAnyExcept(Letters)) return PngRefusal.ChunkType.At(_offset + 4);
        var name = Encoding.Latin1.GetString(rest.Slice(4, 4));
        return PngRefusal.ChunkLength.At(_offset, name, BinaryPrimitives.ReadUInt32BigEndian(rest), rest.Length - Frame);
    }
}
