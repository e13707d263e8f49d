using EvalKit.Media;

namespace EvalKit;

/// <summary>Seven bands about an octave and a third wide, each raised or lowered by a random part of the amount.</summary>
internal static class EqualiserKernel
{
    // About a third of the bands' distance on either side.
    private const double Quality = 1;

    private static readonly double[] Hertz = [100, 250, 630, 1_600, 4_000, 8_000, 16_000];

    public static SampleBuffer Apply(SampleBuffer source, PerturbationContext context)
    {
        if (context.Amount == 0) return source;
        return Cascade.Filter(source,
        [
            .. Hertz.Where(hertz => hertz < Cascade.HighestOfRate * source.SampleRate).DefaultIfEmpty(0.25 * source.SampleRate)
                .Select((hertz, band) => Biquad.Peak(
                    hertz / source.SampleRate, Quality, FixedMath.Pow10(context.Amount * (2 * context.Random.UniformAt(band) - 1) / 20))),
        ]);
    }
}
