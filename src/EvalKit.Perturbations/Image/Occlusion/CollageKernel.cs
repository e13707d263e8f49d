using EvalKit.Media;

namespace EvalKit;

/// <summary>Shows a picture, unchanged, in a corner of a sheet of four; the others are made up: a sky of two colours with a disc.</summary>
internal static class CollageKernel
{
    public static PixelBuffer Apply(PixelBuffer source, PerturbationContext context)
    {
        int across = Pixels.Of(context.Amount, source.Width), down = Pixels.Of(context.Amount, source.Height);
        if (across == 0 && down == 0) return source;
        var result = Drawing.Unset((long)source.Width + across, (long)source.Height + down);
        var corner = context.Random.BitsAt(0);
        int x = (corner & 1) == 0 ? 0 : across, y = (corner & 2) == 0 ? 0 : down;
        int besideX = x == 0 ? source.Width : 0, belowY = y == 0 ? source.Height : 0;
        Drawing.Place(result, source, x, y);
        Panel(result, besideX, y, across, source.Height, context.Random.Stream(1));
        Panel(result, x, belowY, source.Width, down, context.Random.Stream(2));
        Panel(result, besideX, belowY, across, down, context.Random.Stream(3));
        return result;
    }

    private static void Panel(PixelBuffer target, int x, int y, int width, int height, CounterRandom random)
    {
        if (width == 0 || height == 0) return;
        ulong top = random.BitsAt(0), bottom = random.BitsAt(1);
        for (var row = 0; row < height; row++)
        {
            uint colour = 0xFF000000;
            for (var shift = 0; shift < 24; shift += 8)
                colour |= (uint)(((long)(byte)(top >> shift) * (height - row) + (long)(byte)(bottom >> shift) * row) / height) << shift;
            Drawing.Fill(target, x, y + row, width, 1, colour);
        }

        var radius = Math.Min(width, height) / 4;
        Disc.Fill(target, x + radius + random.BelowAt(2, width - 2 * radius), y + radius + random.BelowAt(3, height - 2 * radius), radius, (uint)random.BitsAt(4) | 0xFF000000);
    }
}
