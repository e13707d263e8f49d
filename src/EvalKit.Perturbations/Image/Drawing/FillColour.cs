using EvalKit.Media;

namespace EvalKit;

/// <summary>The colour of what holds no picture, where the user may choose it; black otherwise.</summary>
internal static class FillColour
{
    private static readonly Rgba Black = new(0, 0, 0);

    public static uint PixelOf(Rgba? fill) => Drawing.PixelOf(fill ?? Black);

    /// <summary>As a chain's text names it: <c>fill=#rrggbb</c>; nothing for the default.</summary>
    public static string OptionsOf(Rgba? fill) => fill is { } colour && colour != Black ? $"fill={colour}" : "";
}
