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

    /// <summary>An RF64 file.</summary>
    public static byte[] Long(params byte[][] chunks) => [.. "RF64"u8, .. Number(uint.MaxValue), .. File(chunks)[8..]];

    /// <summary>The chunk of an RF64 file that has the length of its data.</summary>
    public static byte[] LongSizes(ulong dataLength) => Chunk("ds64", [.. new byte[8], .. BitConverter.GetBytes(dataLength), .. new byte[12]]);

    public static byte[] Format(ushort code = 1, ushort bits = 16, ushort channels = 1, uint rate = 8000, ushort? frameBytes = null, byte[]? extension = null) =>
        Chunk(
            "fmt ",
            [
                .. Short(code), .. Short(channels), .. Number(rate), .. Number(rate * channels * bits / 8),
                .. Short(frameBytes ?? (ushort)(channels * bits / 8)), .. Short(bits), .. extension ?? [],
            ]);

    public static byte[] Extensible(
        ushort bits = 16, ushort validBits = 16, ushort channels = 1, ushort wrapped = 1, ushort declared = 22, byte[]? rest = null) =>
        Format(
            0xFFFE,
            bits,
            channels,
            extension: [.. Short(declared), .. Short(validBits), .. Number(0), .. Short(wrapped), .. rest ?? Convert.FromHexString("000000001000800000aa00389b71")]);

    public static byte[] Chunk(string type, params byte[] data) => Chunk(type, (uint)data.Length, data);

    public static byte[] Chunk(string type, uint declared, byte[] data) =>
        [.. System.Text.Encoding.Latin1.GetBytes(type), .. Number(declared), .. data];

    public static byte[] Floats(params float[] samples) => Chunk("data", [.. samples.SelectMany(BitConverter.GetBytes)]);

    public static byte[] Doubles(params double[] samples) => Chunk("data", [.. samples.SelectMany(BitConverter.GetBytes)]);

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
