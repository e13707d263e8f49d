using EvalKit.Media;

namespace EvalKit;

/// <summary>Puts a picture onto a picture.</summary>
internal static class OverlayKernel
{
    /// <param name="source">The picture below.</param>
    /// <param name="context">The opacity.</param>
    /// <param name="stamp">The picture above; its transparency counts.</param>
    /// <param name="size">The largest part of width and height that it takes; its proportions stay.</param>
    /// <param name="x">Its left edge, as a fraction of the width.</param>
    /// <param name="y">Its upper edge, as a fraction of the height.</param>
    public static PixelBuffer Apply(PixelBuffer source, PerturbationContext context, PixelBuffer stamp, double size, double x, double y)
    {
        if (context.Amount == 0) return source;
        var scale = Math.Min(size * source.Width / stamp.Width, size * source.Height / stamp.Height);
        var above = stamp.Resize(Math.Max(1, Pixels.Of(scale, stamp.Width)), Math.Max(1, Pixels.Of(scale, stamp.Height)));
        var result = source.Clone();
        int left = Pixels.Of(x, source.Width), top = Pixels.Of(y, source.Height), opacity = Blending.Of(context.Amount);
        for (var row = 0; row < above.Height && top + row < result.Height; row++)
        {
            var from = Drawing.RowOf(above, row);
            var to = Drawing.RowOf(result, top + row)[Math.Min(left, result.Width)..];
            for (var i = 0; i < Math.Min(from.Length, to.Length); i++)
                to[i] = Blending.Over(to[i], from[i], Blending.Weight((int)(from[i] >> 24), opacity));
        }

        return result;
    }
}
