using EvalKit.Media;

namespace EvalKit.Perturbations.Tests;

/// <summary>Pictures made of whole numbers, so that they are the same everywhere.</summary>
internal static class Pictures
{
    /// <summary>A slope, a disk and a little grain.</summary>
    public static PixelBuffer Scene(int width, int height, byte alpha = 255)
    {
        var picture = new PixelBuffer(width, height);
        var grain = new CounterRandom(7);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var at = (y * width + x) * 4;
                long dx = 2 * x - width, dy = 2 * y - height;
                var inDisk = dx * dx + dy * dy < (long)Math.Min(width, height) * Math.Min(width, height) / 4;
                picture.Rgba[at] = (byte)(inDisk ? 200 : 30 + 150 * x / width);
                picture.Rgba[at + 1] = (byte)(40 + 160 * y / height);
                picture.Rgba[at + 2] = (byte)(100 + grain.BelowAt(at, 20));
                picture.Rgba[at + 3] = alpha;
            }
        }

        return picture;
    }

    /// <summary>Every channel rises one way, so that whatever moves further measures as more change.</summary>
    public static PixelBuffer Slope(int width, int height)
    {
        var picture = Flat(width, height, 0);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
                picture[x, y] = new((byte)(20 + 210 * x / width), (byte)(20 + 210 * y / height), (byte)(20 + 105 * x / width + 105 * (height - y) / height));
        }

        return picture;
    }

    public static PixelBuffer Flat(int width, int height, byte level)
    {
        var picture = new PixelBuffer(width, height);
        for (var i = 0; i < picture.Rgba.Length; i++) picture.Rgba[i] = i % 4 == 3 ? (byte)255 : level;
        return picture;
    }

    /// <summary>Hard edges and few colours, as a drawing or a scanned form has: bars, a grid, a dark block.</summary>
    public static PixelBuffer Chart(int width, int height)
    {
        var picture = Flat(width, height, 245);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var bar = 8 * x / width;
                if (x % 16 == 0 || y % 16 == 0) picture[x, y] = new(180, 180, 190);
                if (bar % 2 == 1 && y > height * (8 - bar) / 10) picture[x, y] = new((byte)(30 * bar), 90, (byte)(220 - 20 * bar));
                if (x < width / 4 && y < height / 5) picture[x, y] = new(20, 20, 30);
            }
        }

        return picture;
    }

    /// <summary>Detail at every scale: the mean of coarse and fine random blocks.</summary>
    public static PixelBuffer Texture(int width, int height)
    {
        var picture = Flat(width, height, 0);
        var blocks = new CounterRandom(11);
        for (var i = 0; i < width * height * 4; i++)
        {
            if (i % 4 == 3) continue;
            int x = i / 4 % width, y = i / 4 / width;
            var sum = 0;
            for (var size = 1; size <= 16; size *= 2) sum += blocks.Stream(size).BelowAt((y / size * 1000L + x / size) * 4 + i % 4, 220);
            picture.Rgba[i] = (byte)(20 + sum / 5);
        }

        return picture;
    }
}
