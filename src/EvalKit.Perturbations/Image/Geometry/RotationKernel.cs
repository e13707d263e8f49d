using EvalKit.Media;

namespace EvalKit;

/// <summary>Turns a picture about its centre. The size stays.</summary>
internal static class RotationKernel
{
    public static PixelBuffer Apply(PixelBuffer source, PerturbationContext context)
    {
        // The direction is the case's own, so that a stronger turn goes further the same way.
        var degrees = (context.Random.BitsAt(0) & 1) == 0 ? context.Amount : -context.Amount;
        return degrees == 0 ? source : Warp.Apply(source, MapOf(source, degrees));
    }

    /// <summary>The map of a turn to the left.</summary>
    internal static AffineMap MapOf(PixelBuffer source, double degrees)
    {
        var radians = degrees * (Math.PI / 180);
        double cos = FixedMath.Cos(radians), sin = FixedMath.Sin(radians);
        return new(source.Width, source.Height, cos, sin, -sin, cos);
    }
}
