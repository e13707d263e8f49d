namespace ParcelDesk;

/// <summary>
/// Parts two touching digits along the top-to-bottom path that crosses the least ink; the path may lean one pixel a row,
/// so that slanted neighbours are parted too.
/// </summary>
internal static class SeamCutter
{
    /// <summary>What a sideways step costs: a crooked path must save ink.</summary>
    private const int Lean = 6;

    /// <summary>Cuts where the path starts between two shares of the width.</summary>
    public static (Stroke Left, Stroke Right) Cut(Stroke stroke, float from, float to)
    {
        var (width, height) = (stroke.Width, stroke.Height);
        var ink = new int[width * height];
        foreach (var pixel in stroke.Pixels)
        {
            var (y, x) = Math.DivRem(pixel, stroke.Map.Width);
            ink[((y - stroke.Top) * width) + x - stroke.Left] = stroke.Map.Ink[pixel];
        }

        var seam = BestSeam(ink, width, height, (int)(from * width), (int)MathF.Ceiling(to * width));
        var (left, right) = (new List<int>(), new List<int>());
        foreach (var pixel in stroke.Pixels)
        {
            var (y, x) = Math.DivRem(pixel, stroke.Map.Width);
            (x - stroke.Left <= seam[y - stroke.Top] ? left : right).Add(pixel);
        }

        return (new Stroke(stroke.Map, left), new Stroke(stroke.Map, right));
    }

    private static int[] BestSeam(int[] ink, int width, int height, int first, int last)
    {
        var cost = new int[width * height];
        var from = new sbyte[width * height];
        for (var x = 0; x < width; x++)
            cost[x] = x < first || x > last ? 1 << 20 : ink[x];
        for (var y = 1; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var (best, step) = (cost[((y - 1) * width) + x], 0);
                for (var dx = -1; dx <= 1; dx += 2)
                {
                    var px = x + dx;
                    if (px >= 0 && px < width && cost[((y - 1) * width) + px] + Lean < best)
                        (best, step) = (cost[((y - 1) * width) + px] + Lean, dx);
                }

                var edge = x == 0 || x == width - 1 ? 1 << 16 : 0;
                cost[(y * width) + x] = best + ink[(y * width) + x] + edge;
                from[(y * width) + x] = (sbyte)step;
            }
        }

        var seam = new int[height];
        var bottom = (height - 1) * width;
        for (var x = 1; x < width; x++)
        {
            if (cost[bottom + x] < cost[bottom + seam[height - 1]])
                seam[height - 1] = x;
        }

        for (var y = height - 1; y > 0; y--)
            seam[y - 1] = seam[y] + from[(y * width) + seam[y]];
        return seam;
    }
}
