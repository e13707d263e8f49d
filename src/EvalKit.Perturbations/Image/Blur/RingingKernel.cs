using EvalKit.Media;

namespace EvalKit;

/// <summary>
/// Overshoot beside edges, as a strong resampler or coder leaves: the picture mixed with itself after an ideal low-pass at a third of the
/// band, of which only 15 weights each way are kept; what is cut off makes it ring.
/// </summary>
internal static class RingingKernel
{
    private const int Radius = 7;

    private static readonly int[] LowPass = Weights();

    public static PixelBuffer Apply(PixelBuffer source, PerturbationContext context)
    {
        if (context.Amount == 0) return source;
        var mix = context.Amount;
        return AlphaWeighting.Apply(source, (from, to, width, height) => SignedFilter.Apply(from, to, width, height, LowPass, mix));
    }

    /// <summary>sin(π i / 3) / (π i), made to add up to 1.</summary>
    private static int[] Weights()
    {
        var exact = Enumerable.Range(0, Radius + 1).Select(i => i == 0 ? 1.0 / 3 : FixedMath.Sin(Math.PI * i / 3) / (Math.PI * i)).ToArray();
        var sum = 2 * exact.Sum() - exact[0];
        var weights = exact.Select(weight => (int)Math.Floor(weight / sum * (1 << SignedFilter.WeightBits) + 0.5)).ToArray();
        weights[0] = (1 << SignedFilter.WeightBits) - 2 * weights.Skip(1).Sum();
        return weights;
    }
}
