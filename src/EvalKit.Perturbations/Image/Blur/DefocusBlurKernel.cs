using EvalKit.Media;

namespace EvalKit;

/// <summary>ImageNet-C's defocus: a soft disk.</summary>
internal static class DefocusBlurKernel
{
    private static readonly SeverityRows Softness = new(0.1, 0.1, 0.5, 0.5, 0.5, 0.5);
    private static readonly SeverityRows MildSoftness = new(0.1, 0.4, 0.5, 0.6, 0.2, 0.1);

    public static PixelBuffer Apply(PixelBuffer source, PerturbationContext context, CorruptionSet set)
    {
        // The softness belongs to the grid of pixels and does not grow with the picture.
        var softness = (set == CorruptionSet.Cifar10C ? MildSoftness : Softness).At(context.Severity);
        return Blur(source, context.Amount * ReferenceSize.Factor(source, set), softness, set != CorruptionSet.Scaled);
    }

    internal static PixelBuffer Blur(PixelBuffer source, double radius, double softness, bool isPublished = false) => radius == 0
        ? source
        : AlphaWeighting.Apply(source, (from, to, width, height) => DiskFilter.Apply(from, to, width, height, radius, softness, isPublished));
}
