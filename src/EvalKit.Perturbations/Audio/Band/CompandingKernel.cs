using EvalKit.Media;

namespace EvalKit;

/// <summary>ITU-T G.711 there and back at the sound's own rate: samples are rounded to 16 bits, coded and decoded.</summary>
internal static class CompandingKernel
{
    private const int Levels = 1 << 16;
    private const int MuLawBias = 132;
    private const int MuLawMost = 32635;

    private static readonly float[] MuLawLevels = Table(level => G711.MuLaw[MuLawCode(level)]);
    private static readonly float[] ALawLevels = Table(level => G711.ALaw[ALawCode(level)]);

    public static SampleBuffer MuLaw(SampleBuffer source) => Apply(source, MuLawLevels);

    public static SampleBuffer ALaw(SampleBuffer source) => Apply(source, ALawLevels);

    /// <summary>The sign, a segment between powers of two and four bits within it, inverted.</summary>
    internal static byte MuLawCode(int level)
    {
        var magnitude = Math.Min(Math.Abs(level), MuLawMost) + MuLawBias;
        var segment = int.Log2(magnitude) - 7;
        return (byte)~((level < 0 ? 0x80 : 0) | segment << 4 | magnitude >> (segment + 3) & 15);
    }

    /// <summary>The same of the upper 13 bits; the first two segments have equal steps, and every other bit is inverted.</summary>
    internal static byte ALawCode(int level)
    {
        var magnitude = (level < 0 ? ~level : level) >> 4;
        var segment = magnitude < 16 ? 0 : int.Log2(magnitude) - 3;
        var step = Math.Max(1, segment) - 1;
        return (byte)(((level < 0 ? 0 : 0x80) | segment << 4 | magnitude >> step & 15) ^ 0x55);
    }

    private static SampleBuffer Apply(SampleBuffer source, float[] levels)
    {
        var result = new float[source.Samples.Length];
        for (var i = 0; i < result.Length; i++)
        {
            var level = Math.Clamp(Math.Round(source.Samples[i] * 32768.0), short.MinValue, short.MaxValue);
            result[i] = levels[(int)level - short.MinValue];
        }

        return new(result, source.SampleRate, source.Channels);
    }

    private static float[] Table(Func<int, short> round) => [.. Enumerable.Range(short.MinValue, Levels).Select(level => round(level) / 32768f)];
}
