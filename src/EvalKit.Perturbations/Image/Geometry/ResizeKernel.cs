using EvalKit.Media;

namespace EvalKit;

/// <summary>Fewer pixels, by <see cref="PixelBuffer.Resize"/>; no side falls under one pixel.</summary>
internal static class ResizeKernel
{
    /// <summary>Both sides shrink.</summary>
    public static PixelBuffer Shrink(PixelBuffer source, PerturbationContext context, ResizeFilter filter) =>
        To(source, Side(source.Width, context.Amount), Side(source.Height, context.Amount), filter);

    /// <summary>One side shrinks, the case's own.</summary>
    public static PixelBuffer Squeeze(PixelBuffer source, PerturbationContext context, ResizeFilter filter) =>
        (context.Random.BitsAt(0) & 1) == 0
            ? To(source, Side(source.Width, context.Amount), source.Height, filter)
            : To(source, source.Width, Side(source.Height, context.Amount), filter);

    /// <summary>Shrunk and enlarged again: the size stays, the detail does not.</summary>
    public static PixelBuffer ThereAndBack(PixelBuffer source, PerturbationContext context)
    {
        var small = To(source, Side(source.Width, context.Amount), Side(source.Height, context.Amount), ResizeFilter.Bilinear);
        return ReferenceEquals(small, source) ? source : small.Resize(source.Width, source.Height, ResizeFilter.Bilinear);
    }

    private static PixelBuffer To(PixelBuffer source, int width, int height, ResizeFilter filter) =>
        width == source.Width && height == source.Height ? source : source.Resize(width, height, filter);

    private static int Side(int side, double factor) => Math.Max(1, Pixels.Of(factor, side));
}
