using EvalKit.Media;

namespace EvalKit;

/// <summary>The overlay where the user gives none: a red disc with a white rim that says NEW, as shops put on goods.</summary>
internal static class Sticker
{
    private const int Side = 128;

    private static readonly Lazy<PixelBuffer> Drawn = new(Draw);

    public static PixelBuffer Picture => Drawn.Value;

    private static PixelBuffer Draw()
    {
        var picture = new PixelBuffer(Side, Side);
        for (var y = 0; y < Side; y++)
        {
            for (var x = 0; x < Side; x++)
            {
                // Twice the distance from the centre is whole.
                long across = 2 * x + 1 - Side, down = 2 * y + 1 - Side, square = across * across + down * down;
                if (square <= 126 * 126) picture[x, y] = square > 114 * 114 ? new(255, 255, 255) : new(200, 30, 40);
            }
        }

        GlyphPainter.Draw(picture, new GlyphLine("NEW", nameof(Sticker)), 16, 36, 96, 64, Drawing.PixelOf(new(255, 255, 255)));
        return picture;
    }
}
