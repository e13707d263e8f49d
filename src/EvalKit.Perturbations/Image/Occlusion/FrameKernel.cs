using EvalKit.Media;

namespace EvalKit;

/// <summary>Shows a picture, unchanged, inside a larger one.</summary>
internal static class FrameKernel
{
    private static readonly uint White = Drawing.PixelOf(new(255, 255, 255));
    private static readonly uint Black = Drawing.PixelOf(new(0, 0, 0));
    private static readonly uint Page = Drawing.PixelOf(new(246, 246, 248));
    private static readonly uint Bar = Drawing.PixelOf(new(222, 225, 230));
    private static readonly uint[] Lights = [Drawing.PixelOf(new(236, 95, 86)), Drawing.PixelOf(new(245, 189, 79)), Drawing.PixelOf(new(97, 196, 84))];

    /// <summary>A white band with black letters above it.</summary>
    public static PixelBuffer Caption(PixelBuffer source, PerturbationContext context, GlyphLine line)
    {
        var band = Pixels.Of(context.Amount, source.Height);
        if (band == 0) return source;
        var result = Drawing.Border(source, 0, band, 0, 0, White);
        Centred(result, line, 0, 0, result.Width, band, Black);
        return result;
    }

    /// <summary>A window with a title bar above, a status bar below and a margin between.</summary>
    public static PixelBuffer Window(PixelBuffer source, PerturbationContext context, GlyphLine title)
    {
        var bar = Pixels.Of(context.Amount, Math.Min(source.Width, source.Height));
        if (bar == 0) return source;
        int margin = bar / 4, status = bar / 2;
        var result = Drawing.Border(source, margin, bar + margin, margin, status + margin, Page);
        Drawing.Fill(result, 0, 0, result.Width, bar, Bar);
        Drawing.Fill(result, 0, result.Height - status, result.Width, status, Bar);
        for (var light = 0; light < Lights.Length; light++) Disc.Fill(result, bar * (2 * light + 2) / 3, bar / 2, bar / 5, Lights[light]);
        if (result.Width > 4 * bar) Centred(result, title, 3 * bar, 0, result.Width - 3 * bar, bar, Black);
        return result;
    }

    /// <summary>As large as fits into three fifths of the height and nine tenths of the width.</summary>
    private static void Centred(PixelBuffer target, GlyphLine line, int x, int y, int width, int height, uint colour)
    {
        var letters = (int)Math.Min(height * 3L / 5, width * 9L / 10 * GlyphFont.Height / line.Columns);
        if (letters < 1) return;
        var across = line.WidthAt(letters);
        GlyphPainter.Draw(target, line, x + (width - across) / 2, y + (height - letters) / 2, across, letters, colour);
    }
}
