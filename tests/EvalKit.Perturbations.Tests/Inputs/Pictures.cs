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

    public static PixelBuffer Flat(int width, int height, byte level)
    {
        var picture = new PixelBuffer(width, height);
        for (var i = 0; i < picture.Rgba.Length; i++) picture.Rgba[i] = i % 4 == 3 ? (byte)255 : level;
        return picture;
    }
}
