using EvalKit.Media;

namespace EvalKit;

/// <summary>
/// Adds white normal noise. The deviate of a sample is a function of (key, frame, channel) alone, the amplitude only scales it; sums are
/// clipped at full scale.
/// </summary>
internal static class WhiteNoiseKernel
{
    private const int PerDraw = 4;
    private const int BitsPerDeviate = 16;

    /// <summary>At a signal-to-noise ratio; the signal's level is <see cref="SignalLevel"/>.</summary>
    public static SampleBuffer AtRatio(SampleBuffer source, PerturbationContext context) => double.IsPositiveInfinity(context.Amount)
        ? source
        : AtAmplitude(source, SignalLevel.Of(source) * FixedMath.Pow10(-context.Amount / 20), context.Random);

    /// <summary>At a root mean square, whatever the signal.</summary>
    public static SampleBuffer AtAmplitude(SampleBuffer source, PerturbationContext context) =>
        context.Amount == 0 ? source : AtAmplitude(source, context.Amount, context.Random);

    /// <summary>A stretch of samples, of which the first is number <paramref name="first"/> of the interleaved clip.</summary>
    internal static void Samples(ReadOnlySpan<float> source, Span<float> result, long first, double amplitude, CounterRandom random)
    {
        var values = GaussianTable.Values;
        var scale = amplitude / (1 << GaussianTable.FractionBits);
        var i = 0;
        for (; i < source.Length && (first + i) % PerDraw != 0; i++) result[i] = FullScale.Clip(source[i] + DeviateAt(first + i, random) * scale);
        for (; i <= source.Length - PerDraw; i += PerDraw)
        {
            var bits = random.BitsAt((first + i) / PerDraw);
            var four = result.Slice(i, PerDraw);
            var clean = source.Slice(i, PerDraw);
            four[0] = FullScale.Clip(clean[0] + values[(ushort)bits] * scale);
            four[1] = FullScale.Clip(clean[1] + values[(ushort)(bits >> 16)] * scale);
            four[2] = FullScale.Clip(clean[2] + values[(ushort)(bits >> 32)] * scale);
            four[3] = FullScale.Clip(clean[3] + values[(ushort)(bits >> 48)] * scale);
        }

        for (; i < source.Length; i++) result[i] = FullScale.Clip(source[i] + DeviateAt(first + i, random) * scale);
    }

    /// <summary>The deviate of a sample, times 2^<see cref="GaussianTable.FractionBits"/>.</summary>
    internal static int DeviateAt(long sample, CounterRandom random) =>
        GaussianTable.Values[(ushort)(random.BitsAt(sample / PerDraw) >> (int)(sample % PerDraw) * BitsPerDeviate)];

    private static SampleBuffer AtAmplitude(SampleBuffer source, double amplitude, CounterRandom random)
    {
        var samples = new float[source.Samples.Length];
        Samples(source.Samples, samples, 0, amplitude, random);
        return new(samples, source.SampleRate, source.Channels);
    }
}
