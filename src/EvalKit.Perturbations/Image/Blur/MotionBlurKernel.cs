using EvalKit.Media;

namespace EvalKit;

/// <summary>A one-sided normal smear along a line at an angle of −45° to 45°, which is the case's own.</summary>
internal static class MotionBlurKernel
{
    private static readonly SeverityRows Radius = new(0, 10, 15, 15, 15, 20);
    private static readonly SeverityRows MildRadius = new(0, 6, 6, 6, 8, 9);

    /// <summary>With the published radii, which do not follow σ.</summary>
    public static PixelBuffer Apply(PixelBuffer source, PerturbationContext context, CorruptionSet set)
    {
        var factor = ReferenceSize.Factor(source, set);
        var radius = (set == CorruptionSet.Cifar10C ? MildRadius : Radius).At(context.Severity);
        return Smear(source, 2 * radius * factor, context.Amount * factor, AngleOf(context));
    }

    /// <summary>With a line of 3 σ.</summary>
    public static PixelBuffer ApplyTrail(PixelBuffer source, PerturbationContext context)
    {
        var sigma = context.Amount * ReferenceSize.Factor(source, CorruptionSet.Scaled);
        return Smear(source, 3 * sigma, sigma, AngleOf(context));
    }

    internal static PixelBuffer Smear(PixelBuffer source, double length, double sigma, double degrees)
    {
        var taps = (int)(length + 0.5) + 1;
        return taps == 1 || sigma == 0
            ? source
            : AlphaWeighting.Apply(source, (from, to, width, height) => TrailFilter.Apply(from, to, width, height, taps, sigma, degrees));
    }

    private static double AngleOf(PerturbationContext context) => 90 * context.Random.UniformAt(0) - 45;
}
