namespace EvalKit.Media.Tests;

/// <summary>WAVs of few bytes that ask for much memory or time, and long ones that hold nothing.</summary>
internal static class HostileWavs
{
    private const int Crowd = 10_000_000;

    public static IEnumerable<HostileFile> All =>
    [
        Wav("two gigabytes of samples in four bytes", "declares 2147000000 bytes", WavBytes.Format(), WavBytes.Chunk("data", 2_147_000_000, new byte[4])),
        Wav("a data chunk of −16 bytes", "", WavBytes.Format(), WavBytes.Chunk("data", 0xFFFF_FFF0, new byte[4])),
        Wav("a chunk of −8 bytes", "declares 4294967288 bytes", WavBytes.Format(), WavBytes.Chunk("LIST", 0xFFFF_FFF8, [])),
        Wav("a sound of 10⁹ Hz", "a sample rate of 1000000000 Hz", WavBytes.Format(rate: 1_000_000_000), Samples),
        Wav("a sound of 65,535 channels", "65535 channels", WavBytes.Format(channels: 65_535), Samples),
        Wav("a sample that is not a number", "sample 0 is not a number", WavBytes.Format(3, 32), WavBytes.Floats(float.NaN)),
        new("a long sound of 2⁶³ bytes", MediaKind.Sound, "declares 9223372036854775808 bytes",
            () => WavBytes.Long(WavBytes.LongSizes(1ul << 63), WavBytes.Format(), WavBytes.Chunk("data", uint.MaxValue, new byte[4]))),
        new("a table of 2³² − 1 chunk sizes", MediaKind.Sound, "",
            () => WavBytes.Long(WavBytes.Chunk("ds64", [.. new byte[24], .. Enumerable.Repeat((byte)0xFF, 4)]), WavBytes.Format(), Samples)),
        new("ten million empty chunks before the format", MediaKind.Sound, "", () => Chunks([], [.. WavBytes.Format(), .. Samples])),
        new("ten million empty chunks behind the data", MediaKind.Sound, "", () => Chunks([.. WavBytes.Format(), .. Samples], [])),
        new("ten million empty chunks behind a length of nothing", MediaKind.Sound, "", () => Chunks([.. WavBytes.Format(), .. WavBytes.Chunk("data")], [])),
        new("more samples than the limit", MediaKind.Sound, "more than the limit of 134217728",
            () => Behind([.. WavBytes.Format(bits: 8), .. WavBytes.Chunk("data", 200_000_000, [])], 200_000_000, [])),
        new("more samples than the limit, of no length", MediaKind.Sound, "more than the limit of 134217728",
            () => Behind([.. WavBytes.Format(bits: 8), .. WavBytes.Chunk("data", uint.MaxValue, [])], 200_000_000, [])),
    ];

    private static byte[] Samples => WavBytes.Chunk("data", new byte[4]);

    private static HostileFile Wav(string name, string reason, params byte[][] chunks) => new(name, MediaKind.Sound, reason, () => WavBytes.File(chunks));

    private static Memory<byte> Chunks(byte[] before, byte[] after)
    {
        var file = Behind(before, Crowd * 8, after);
        for (var i = 0; i < Crowd; i++) "junk"u8.CopyTo(file.Span[(12 + before.Length + (i * 8))..]);
        return file;
    }

    // A file with zeros between two beginnings of chunks.
    private static Memory<byte> Behind(byte[] before, int zeros, byte[] after)
    {
        byte[] start = [.. WavBytes.File(before)];
        var file = new NativeBytes(start.Length + zeros + after.Length).Memory;
        start.CopyTo(file);
        after.CopyTo(file[^after.Length..]);
        return file;
    }
}
