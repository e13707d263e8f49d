using EvalKit.Media;

namespace EvalKit;

/// <summary>
/// Cuts a clip down to a telephone's band: a high-pass and a low-pass Butterworth filter of fourth order each, causal, two biquads per
/// filter, in double precision and fixed order. Cut-offs that the sample rate cannot hold are lowered to 0.45 of it.
/// </summary>
internal static class TelephoneKernel
{
    private const double HighestOfRate = 0.45;

    // The pole pairs of a fourth-order Butterworth filter: Q = 1 / (2 cos(π/8)) and 1 / (2 cos(3π/8)).
    private static readonly double[] Qualities = [0.54119610014619698, 1.3065629648763766];

    public static SampleBuffer Apply(SampleBuffer source, PerturbationContext context)
    {
        var (low, high) = Band(context.Amount, context.Severity, source.SampleRate);
        Biquad[] filters =
        [
            .. Qualities.Select(quality => Biquad.HighPass(low / source.SampleRate, quality)),
            .. Qualities.Select(quality => Biquad.LowPass(high / source.SampleRate, quality)),
        ];
        var samples = new float[source.Samples.Length];
        for (var channel = 0; channel < source.Channels; channel++) Filter(source, samples, channel, filters);
        return new(samples, source.SampleRate, source.Channels);
    }

    /// <summary>The pass band in hertz: the lower edge rises by 100 Hz per severity.</summary>
    internal static (double Low, double High) Band(double upperHertz, double severity, int sampleRate)
    {
        var high = Math.Min(upperHertz, HighestOfRate * sampleRate);
        return (Math.Min(100 * severity, high / 2), high);
    }

    private static void Filter(SampleBuffer source, float[] result, int channel, ReadOnlySpan<Biquad> filters)
    {
        Span<double> memory = stackalloc double[8];
        for (var i = channel; i < result.Length; i += source.Channels)
        {
            double value = source.Samples[i];
            for (var f = 0; f < filters.Length; f++) value = filters[f].Next(value, memory.Slice(2 * f, 2));
            result[i] = (float)Math.Clamp(value, -1.0, 1.0);
        }
    }
}
