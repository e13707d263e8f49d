using EvalKit.Media;

namespace EvalKit;

internal static class Disc
{
    /// <summary>Fills the pixels whose centres are at most a radius away from a pixel's centre.</summary>
    public static void Fill(PixelBuffer target, int x, int y, int radius, uint colour)
    {
        for (var down = -radius; down <= radius; down++)
        {
            var half = (int)Math.Sqrt((double)radius * radius - (double)down * down);
            Drawing.Fill(target, x - half, y + down, 2 * half + 1, 1, colour);
        }
    }
}
