using EvalKit.Media;

namespace EvalKit;

/// <summary>Puts borders around a picture, which stays as it is; the result is larger.</summary>
internal static class BorderKernel
{
    /// <summary>All around, each border a fraction of the side that it prolongs.</summary>
    public static PixelBuffer Pad(PixelBuffer source, PerturbationContext context, uint colour)
    {
        int across = Pixels.Of(context.Amount, source.Width), down = Pixels.Of(context.Amount, source.Height);
        return across == 0 && down == 0 ? source : Drawing.Border(source, across, down, across, down, colour);
    }

    /// <summary>Above and below, or at the sides of a tall picture, as a screen of another shape shows it.</summary>
    public static PixelBuffer Letterbox(PixelBuffer source, PerturbationContext context, uint colour)
    {
        var bar = Pixels.Of(context.Amount, Math.Min(source.Width, source.Height));
        if (bar == 0) return source;
        return source.Width >= source.Height ? Drawing.Border(source, 0, bar, 0, bar, colour) : Drawing.Border(source, bar, 0, bar, 0, colour);
    }
}
