using EvalKit.Media;

namespace EvalKit;

/// <summary>Mirrors a picture.</summary>
internal static class MirrorKernel
{
    public static PixelBuffer Horizontally(PixelBuffer source, PerturbationContext context)
    {
        if (context.Amount == 0) return source;
        var result = Drawing.Unset(source.Width, source.Height);
        for (var y = 0; y < source.Height; y++)
        {
            var row = Drawing.RowOf(result, y);
            Drawing.RowOf(source, y).CopyTo(row);
            row.Reverse();
        }

        return result;
    }

    public static PixelBuffer Vertically(PixelBuffer source, PerturbationContext context)
    {
        if (context.Amount == 0) return source;
        var result = Drawing.Unset(source.Width, source.Height);
        for (var y = 0; y < source.Height; y++) source.Row(y).CopyTo(result.Row(source.Height - 1 - y));
        return result;
    }
}
