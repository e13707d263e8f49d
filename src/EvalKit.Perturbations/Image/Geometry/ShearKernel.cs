using EvalKit.Media;

namespace EvalKit;

/// <summary>Slants a picture about its centre, sideways or up and down. The size stays.</summary>
internal static class ShearKernel
{
    public static PixelBuffer Apply(PixelBuffer source, PerturbationContext context)
    {
        // Axis and direction are the case's own.
        var chance = context.Random.BitsAt(0);
        var slope = (chance & 1) == 0 ? context.Amount : -context.Amount;
        return slope == 0 ? source : Warp.Apply(source, MapOf(source, slope, isSideways: (chance & 2) == 0));
    }

    /// <param name="source">The picture.</param>
    /// <param name="slope">How many pixels a pixel of the other axis moves.</param>
    /// <param name="isSideways">Rows move, or columns.</param>
    internal static AffineMap MapOf(PixelBuffer source, double slope, bool isSideways) =>
        new(source.Width, source.Height, 1, isSideways ? slope : 0, isSideways ? 0 : slope, 1);
}
