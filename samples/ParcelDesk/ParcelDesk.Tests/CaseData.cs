using System.Text.Json;

namespace ParcelDesk.Tests;

/// <summary>The committed case files, copied beside the tests.</summary>
internal static class CaseData
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Data");

    public static byte[] Bytes(string path) => File.ReadAllBytes(Path.Combine(Folder, path));

    public static IEnumerable<JsonElement> Lines(string path) =>
        File.ReadLines(Path.Combine(Folder, path)).Select(line => JsonDocument.Parse(line).RootElement);

    public static string Text(this JsonElement item, string name) => item.GetProperty(name).GetString()!;

    public static DtmfDialling Dialling(this JsonElement item)
    {
        var dialling = item.GetProperty("dialling");
        return new DtmfDialling(
            dialling.Text("keys"),
            dialling.GetProperty("seed").GetInt64(),
            dialling.GetProperty("toneMilliseconds").GetInt32(),
            dialling.GetProperty("gapMilliseconds").GetInt32(),
            dialling.GetProperty("levelDb").GetDouble(),
            dialling.GetProperty("twistDb").GetDouble(),
            dialling.GetProperty("backgroundDb").GetDouble());
    }

    /// <summary>A grey 8-bit PNG without row filters, which is all that the training program writes.</summary>
    public static GreyPicture Picture(string path)
    {
        var png = Bytes(path);
        static int Number(ReadOnlySpan<byte> bytes) => System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(bytes);
        var (width, height) = (Number(png.AsSpan(16)), Number(png.AsSpan(20)));
        using var data = new System.IO.Compression.ZLibStream(
            new MemoryStream(png, 41, Number(png.AsSpan(33))), System.IO.Compression.CompressionMode.Decompress);
        var pixels = new byte[width * height];
        for (var y = 0; y < height; y++)
        {
            Assert.Equal(0, data.ReadByte());
            data.ReadExactly(pixels, y * width, width);
        }

        return new GreyPicture(pixels, width, height);
    }
}
