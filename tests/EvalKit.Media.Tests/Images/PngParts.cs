using System.Buffers.Binary;
using System.IO.Compression;

namespace EvalKit.Media.Tests;

/// <summary>A PNG taken apart into chunks, compressed stream and filtered rows, to be put together with one of them changed.</summary>
internal sealed class PngParts
{
    private readonly byte[] _before;
    private readonly byte[] _after;

    public PngParts(byte[] file)
    {
        var (at, data) = (8, new List<byte>());
        var (first, last) = (0, 0);
        while (at < file.Length)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            if (file.AsSpan(at + 4, 4).SequenceEqual("IDAT"u8))
            {
                if (first == 0) first = at;
                data.AddRange(file.AsSpan(at + 8, length));
                last = at + 12 + length;
            }

            if (file.AsSpan(at + 4, 4).SequenceEqual("IEND"u8)) break;
            at += 12 + length;
        }

        (_before, _after, Zlib) = (file[..first], file[last..], [.. data]);
        Rows = Inflated(Stream);
    }

    /// <summary>All that the IDAT chunks hold.</summary>
    public byte[] Zlib { get; }

    /// <summary>The deflate stream, without the two bytes before it and the Adler-32.</summary>
    public byte[] Stream => Zlib[2..^4];

    /// <summary>What it inflates to: filter bytes and filtered rows.</summary>
    public byte[] Rows { get; }

    public byte[] WithRows(byte[] rows) => With(PngBytes.Zlib(rows));

    /// <summary>With another deflate stream, and the Adler-32 of what can be inflated of it.</summary>
    public byte[] WithStream(byte[] stream)
    {
        Span<byte> adler = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(adler, Adler32.Append(Adler32.Empty, Inflated(stream)));
        return With([.. Zlib[..2], .. stream, .. adler]);
    }

    private byte[] With(byte[] zlib) => [.. _before, .. PngBytes.Chunk("IDAT", zlib), .. _after];

    private static byte[] Inflated(byte[] stream)
    {
        using var deflate = new DeflateStream(new MemoryStream(stream), CompressionMode.Decompress);
        var (inflated, buffer) = (new MemoryStream(), new byte[512]);
        try
        {
            for (int got; (got = deflate.Read(buffer)) > 0 && inflated.Length < 100_000;) inflated.Write(buffer, 0, got);
        }
        catch (InvalidDataException)
        {
            // Up to here it could be read.
            return inflated.ToArray();
        }

        return inflated.ToArray();
    }
}
