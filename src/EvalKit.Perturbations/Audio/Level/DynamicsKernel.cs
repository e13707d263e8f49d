using EvalKit.Media;

namespace EvalKit;

/// <summary>
/// Turns down what is louder than a threshold under the clip's peak. The level follows the loudest channel, rising within the attack time
/// and falling within the release time; nothing is turned up.
/// </summary>
internal static class DynamicsKernel
{
    /// <summary>Four to one: 4 dB over the threshold leave 1 dB. 5 ms attack, 100 ms release.</summary>
    public static SampleBuffer Compress(SampleBuffer source, PerturbationContext context) =>
        Apply(source, context.Amount, 0.005, 0.1, over => Math.Sqrt(over) * Math.Sqrt(Math.Sqrt(over)));

    /// <summary>Nothing is left over the threshold. No attack time, 50 ms release.</summary>
    public static SampleBuffer Limit(SampleBuffer source, PerturbationContext context) => Apply(source, context.Amount, 0, 0.05, over => over);

    private static SampleBuffer Apply(SampleBuffer source, double decibelsUnderPeak, double attack, double release, Func<double, double> divisor)
    {
        var peak = source.Peak();
        if (decibelsUnderPeak == 0 || peak == 0) return source;
        var threshold = peak * FixedMath.Pow10(-decibelsUnderPeak / 20);
        var (rise, fall) = (Share(attack, source.SampleRate), Share(release, source.SampleRate));
        var level = 0.0;
        return Samplewise.Envelope(source, frame =>
        {
            double loudest = 0;
            foreach (var sample in source.Samples.AsSpan(frame * source.Channels, source.Channels)) loudest = Math.Max(loudest, Math.Abs(sample));
            level += (loudest - level) * (loudest > level ? rise : fall);
            return level > threshold ? 1 / divisor(level / threshold) : 1;
        });
    }

    /// <summary>The share of a step that is made in one frame.</summary>
    private static double Share(double seconds, int rate) => seconds == 0 ? 1 : 1 - FixedMath.Exp2(-1.4426950408889634 / (seconds * rate));
}
