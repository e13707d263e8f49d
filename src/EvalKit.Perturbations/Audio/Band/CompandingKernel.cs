using System.Runtime.Intrinsics;
using EvalKit.Media;

namespace EvalKit;

/// <summary>ITU-T G.711 there and back at the sound's own rate: samples are rounded to 16 bits, coded and decoded.</summary>
internal static class CompandingKernel
{
    private const int Levels = 1 << 16;
    private const int MuLawBias = 33;
    private const int MuLawMost = 8158;

    private static readonly float[] MuLawLevels = Table(level => G711.MuLaw[MuLawCode(level)]);
    private static readonly float[] ALawLevels = Table(level => G711.ALaw[ALawCode(level)]);

    public static SampleBuffer MuLaw(SampleBuffer source) => Apply(source, MuLawLevels);

    public static SampleBuffer ALaw(SampleBuffer source) => Apply(source, ALawLevels);

    /// <summary>Of the upper 14 bits the sign, a segment between powers of two and four bits within it, inverted.</summary>
    internal static byte MuLawCode(int level)
    {
        var magnitude = Math.Min(Math.Abs(level >> 2), MuLawMost) + MuLawBias;
        var segment = int.Log2(magnitude) - 5;
        return (byte)~((level < 0 ? 0x80 : 0) | segment << 4 | magnitude >> (segment + 1) & 15);
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
        Span<int> rows = stackalloc int[Vector256<int>.Count];
        var i = 0;
        for (; i <= result.Length - rows.Length; i += rows.Length)
        {
            var level = Vector256.Round(Vector256.LoadUnsafe(ref source.Samples[i]) * 32768f);
            level = Vector256.Min(Vector256.Max(level, Vector256.Create((float)short.MinValue)), Vector256.Create((float)short.MaxValue));
            (Vector256.ConvertToInt32(level) - Vector256.Create((int)short.MinValue)).CopyTo(rows);
            var eight = result.AsSpan(i, Vector256<int>.Count);
            for (var j = 0; j < eight.Length; j++) eight[j] = levels[rows[j]];
        }

        for (; i < result.Length; i++)
            result[i] = levels[(int)Math.Clamp(Math.Round(source.Samples[i] * 32768.0), short.MinValue, short.MaxValue) - short.MinValue];
        return new(result, source.SampleRate, source.Channels);
    }

    private static float[] Table(Func<int, short> round) => [.. Enumerable.Range(short.MinValue, Levels).Select(level => round(level) / 32768f)];
}
