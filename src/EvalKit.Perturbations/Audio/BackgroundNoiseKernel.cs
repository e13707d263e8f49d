using EvalKit.Media;

namespace EvalKit;

/// <summary>
/// Adds white normal noise at a signal-to-noise ratio. The deviate of a sample is a function of (key, frame, channel) alone, the amount
/// only scales it. The signal's level is <see cref="SignalLevel"/>; sums are clipped at full scale.
/// </summary>
internal static class BackgroundNoiseKernel
{
    public static SampleBuffer Apply(SampleBuffer source, PerturbationContext context)
    {
        if (double.IsPositiveInfinity(context.Amount)) return source;
        var samples = new float[source.Samples.Length];
        var amplitude = SignalLevel.Of(source) * FixedMath.Pow10(-context.Amount / 20);
        Samples(source.Samples, samples, 0, amplitude, context.Random);
        return new(samples, source.SampleRate, source.Channels);
    }

    /// <summary>A stretch of samples, of which the first is number <paramref name="first"/> of the interleaved clip.</summary>
    internal static void Samples(ReadOnlySpan<float> source, Span<float> result, long first, double amplitude, CounterRandom random)
    {
        var values = GaussianTable.Values;
        var scale = amplitude / (1 << GaussianTable.FractionBits);
        for (var i = 0; i < source.Length; i++, first++)
        {
            var deviate = values[(ushort)(random.BitsAt(first >> 2) >> (int)(first & 3) * 16)];
            result[i] = (float)Math.Clamp(source[i] + deviate * scale, -1.0, 1.0);
        }
    }
}
