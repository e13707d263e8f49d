using System.Buffers.Binary;
using System.IO.Compression;

namespace EvalKit.Media.Tests;

/// <summary>PNGs of few bytes that ask for much memory or time, and long ones that hold nothing.</summary>
internal static class HostilePngs
{
    private const int Gibibyte = 1 << 30;

    public static IEnumerable<HostileFile> All =>
    [
        Png("a picture of 2³¹ pixels", "more than the limit", () => [PngBytes.Header(1 << 16, 1 << 15), OnePixel, PngBytes.End()]),
        Png("an interlaced column of 2³¹ − 1 pixels", "more than the limit", () => [PngBytes.Header(1, int.MaxValue, interlace: 1), OnePixel, PngBytes.End()]),
        Png("a picture at the pixel limit in a hundred bytes", "cannot hold", () => [PngBytes.Header(8192, 8192), OnePixel, PngBytes.End()]),
        Png("a gibibyte of zeros behind one pixel", "holds more than the picture", () => [PngBytes.Header(1, 1), Bomb("IDAT", []), PngBytes.End()]),
        Png("a chunk of 2³² − 1 bytes", "declares 4294967295 bytes", () => [PngBytes.Header(1, 1), Declared("IDAT", uint.MaxValue), PngBytes.End()]),
        Png("a chunk of 2³¹ bytes", "declares 2147483648 bytes", () => [PngBytes.Header(1, 1), Declared("tEXt", 1u << 31), PngBytes.End()]),
        Png("a colour profile that inflates to a gibibyte", "", () => [PngBytes.Header(1, 1), Bomb("iCCP", "bomb\0\0"u8), OnePixel, PngBytes.End()]),
        Png("a text that inflates to a gibibyte", "", () => [PngBytes.Header(1, 1), Bomb("zTXt", "bomb\0\0"u8), OnePixel, PngBytes.End()]),
        new("ten million empty text chunks", MediaKind.Picture, "", () => Crowd("tEXt", 10_000_000)),
        new("ten million empty data chunks", MediaKind.Picture, "", () => Crowd("IDAT", 10_000_000)),
        Png("an EXIF directory that is its own successor", "", () => [PngBytes.Header(1, 1), Exif(1, next: 8), OnePixel, PngBytes.End()]),
        Png("an EXIF directory of 65,535 entries in 26 bytes", "", () => [PngBytes.Header(1, 1), Exif(ushort.MaxValue, next: 0), OnePixel, PngBytes.End()]),
        Png("an EXIF directory beyond four gigabytes", "", () => [PngBytes.Header(1, 1), Exif(1, next: 0, directory: uint.MaxValue), OnePixel, PngBytes.End()]),
    ];

    private static byte[] OnePixel => PngBytes.Data(0, 1, 2, 3);

    private static HostileFile Png(string name, string reason, Func<byte[][]> chunks) =>
        new(name, MediaKind.Picture, reason, () => PngBytes.File(chunks()));

    private static byte[] Declared(string type, uint length)
    {
        var chunk = PngBytes.Chunk(type, 1, 2, 3);
        BinaryPrimitives.WriteUInt32BigEndian(chunk, length);
        return chunk;
    }

    private static byte[] Bomb(string type, ReadOnlySpan<byte> before)
    {
        using var target = new MemoryStream();
        target.Write(before);
        using (var zlib = new ZLibStream(target, CompressionLevel.Fastest, leaveOpen: true))
        {
            var zeros = new byte[1 << 20];
            for (var written = 0; written < Gibibyte; written += zeros.Length) zlib.Write(zeros);
        }

        return PngBytes.Chunk(type, target.ToArray());
    }

    // One pixel with a crowd of empty chunks before its data.
    private static ReadOnlyMemory<byte> Crowd(string type, int count)
    {
        byte[] before = [.. PngHeader.Signature, .. PngBytes.Header(1, 1)], after = [.. OnePixel, .. PngBytes.End()], one = PngBytes.Chunk(type);
        var file = new NativeBytes(before.Length + (count * one.Length) + after.Length).Memory;
        before.CopyTo(file);
        var crowd = file.Slice(before.Length, count * one.Length);
        one.CopyTo(crowd);
        for (var filled = one.Length; filled < crowd.Length; filled *= 2)
            crowd[..Math.Min(filled, crowd.Length - filled)].CopyTo(crowd[filled..]);
        after.CopyTo(file[^after.Length..]);
        return file;
    }

    // One entry: orientation, a short.
    private static byte[] Exif(ushort entries, uint next, uint directory = 8)
    {
        var data = new byte[26];
        "II*\0"u8.CopyTo(data);
        BinaryPrimitives.WriteUInt32LittleEndian(data.AsSpan(4), directory);
        BinaryPrimitives.WriteUInt16LittleEndian(data.AsSpan(8), entries);
        byte[] entry = [0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0];
        entry.CopyTo(data, 10);
        BinaryPrimitives.WriteUInt32LittleEndian(data.AsSpan(22), next);
        return PngBytes.Chunk("eXIf", data);
    }
}
