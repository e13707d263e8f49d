using System.Buffers.Binary;

namespace EvalKit.Media.Tests;

/// <summary>Builds WAVs chunk by chunk, so that any one of them can be wrong.</summary>
internal static class WavBytes
{
    public static byte[] File(params byte[][] chunks)
    {
        byte[] body = [.. "WAVE"u8, .. chunks.SelectMany(chunk => chunk)];
        return [.. "RIFF"u8, .. Number((uint)body.Length), .. body];
    }

    public static byte[] Format(ushort code = 1, ushort bits = 16, ushort channels = 1, uint rate = 8000, ushort? frameBytes = null, byte[]? extension = null) =>
        Chunk(
            "fmt ",
            [
                .. Short(code), .. Short(channels), .. Number(rate), .. Number(rate * channels * bits / 8),
                .. Short(frameBytes ?? (ushort)(channels * bits / 8)), .. Short(bits), .. extension ?? [],
            ]);

    public static byte[] Chunk(string type, params byte[] data) => Chunk(type, (uint)data.Length, data);

    public static byte[] Chunk(string type, uint declared, byte[] data) =>
        [.. System.Text.Encoding.Latin1.GetBytes(type), .. Number(declared), .. data];

    public static byte[] Floats(params float[] samples) => Chunk("data", [.. samples.SelectMany(BitConverter.GetBytes)]);

    private static byte[] Short(ushort value)
    {
        var bytes = new byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, value);
        return bytes;
    }

    private static byte[] Number(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        return bytes;
    }
}
