using EvalKit.Media;

namespace EvalKit;

/// <summary>
/// Unsharp masking: sample + amount × (sample − blurred), blurred with σ 1 pixel of the picture's own, cut off at 4 pixels. A grid of
/// pixels is what sharpening is made for, so it does not grow with the picture.
/// </summary>
internal static class SharpenKernel
{
    private static readonly int[] Blur = Weights();

    public static PixelBuffer Apply(PixelBuffer source, PerturbationContext context)
    {
        if (context.Amount == 0) return source;
        var mix = -context.Amount;
        return AlphaWeighting.Apply(source, (from, to, width, height) => SignedFilter.Apply(from, to, width, height, Blur, mix));
    }

    private static int[] Weights()
    {
        Span<ushort> memory = stackalloc ushort[8];
        var weights = new List<int>();
        foreach (var weight in GaussianFilter.Weights(1, memory)) weights.Add((weight + 2) >> 2);
        weights[0] = (1 << SignedFilter.WeightBits) - 2 * weights.Skip(1).Sum();
        return [.. weights];
    }
}
