using EvalKit.Media;

namespace EvalKit;

/// <summary>Barrel and pincushion distortion, after Brown's first radial term and Fitzgibbon's division model (2001).</summary>
internal static class LensKernel
{
    public static PixelBuffer Barrel(PixelBuffer source, PerturbationContext context) => Bend(source, context.Amount, false);

    public static PixelBuffer Pincushion(PixelBuffer source, PerturbationContext context) => Bend(source, context.Amount, true);

    private static PixelBuffer Bend(PixelBuffer source, double strength, bool isNearer) =>
        strength == 0 ? source : Warp.Apply(source, new RadialMap(source.Width, source.Height, strength, isNearer));
}
