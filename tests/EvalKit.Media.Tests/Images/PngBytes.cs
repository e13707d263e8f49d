using System.Buffers.Binary;
using System.IO.Compression;

namespace EvalKit.Media.Tests;

/// <summary>Builds PNGs chunk by chunk, so that any one of them can be wrong.</summary>
internal static class PngBytes
{
    /// <summary>Without a list that grows: some files are made in a process that has little memory.</summary>
    public static byte[] File(params byte[][] chunks)
    {
        var file = new byte[PngHeader.Signature.Length + chunks.Sum(chunk => chunk.Length)];
        PngHeader.Signature.CopyTo(file);
        var at = PngHeader.Signature.Length;
        foreach (var chunk in chunks)
        {
            chunk.CopyTo(file, at);
            at += chunk.Length;
        }

        return file;
    }

    public static byte[] Header(uint width, uint height, byte depth = 8, byte colour = 2, byte compression = 0, byte filter = 0, byte interlace = 0)
    {
        var data = new byte[13];
        BinaryPrimitives.WriteUInt32BigEndian(data, width);
        BinaryPrimitives.WriteUInt32BigEndian(data.AsSpan(4), height);
        new[] { depth, colour, compression, filter, interlace }.CopyTo(data, 8);
        return Chunk("IHDR", data);
    }

    public static byte[] Chunk(string type, params byte[] data)
    {
        var chunk = new byte[data.Length + 12];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        System.Text.Encoding.Latin1.GetBytes(type).CopyTo(chunk, 4);
        data.CopyTo(chunk, 8);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(data.Length + 8), Crc32.Of(chunk.AsSpan(4, data.Length + 4)));
        return chunk;
    }

    public static byte[] Data(params byte[] inflated) => Chunk("IDAT", Zlib(inflated));

    public static byte[] Zlib(byte[] inflated)
    {
        using var target = new MemoryStream();
        using (var zlib = new ZLibStream(target, CompressionLevel.Optimal)) zlib.Write(inflated);
        return target.ToArray();
    }

    public static byte[] End() => Chunk("IEND");

    /// <summary>Makes every chunk's CRC right again, as far as the chunks can still be followed.</summary>
    public static void RepairChecksums(byte[] file)
    {
        var at = 8;
        while (at + 12 <= file.Length)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at));
            if (length > file.Length - at - 12) return;
            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(at + 8 + (int)length), Crc32.Of(file.AsSpan(at + 4, (int)length + 4)));
            at += 12 + (int)length;
        }
    }
}
