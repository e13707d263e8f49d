using EvalKit.Media;

namespace EvalKit;

/// <summary>skimage's and so ImageNet-C's Gaussian blur.</summary>
internal static class GaussianBlurKernel
{
    public static PixelBuffer Apply(PixelBuffer source, PerturbationContext context, CorruptionSet set) =>
        Blur(source, context.Amount * ReferenceSize.Factor(source, set));

    internal static PixelBuffer Blur(PixelBuffer source, double sigma) => sigma == 0
        ? source
        : AlphaWeighting.Apply(source, (from, to, width, height) => GaussianFilter.Apply(from, to, width, height, sigma));
}
