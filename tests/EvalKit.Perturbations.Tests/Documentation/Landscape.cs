using EvalKit.Media;

namespace EvalKit.Perturbations.Tests;

/// <summary>
/// The picture that the contact sheets show: a house by a road under a cloudy sky, with flat and textured parts, thin lines, saturated
/// and grey colours. Drawn by comparisons of products of whole numbers in fourfold size, so it is the same everywhere.
/// </summary>
internal static class Landscape
{
    private const int Fold = 4;

    /// <summary>Places are in thousandths of the side.</summary>
    private const int Unit = 1000;

    public static PixelBuffer Of(int side)
    {
        var large = new PixelBuffer(side * Fold, side * Fold);
        for (var y = 0; y < large.Height; y++)
        {
            for (var x = 0; x < large.Width; x++) large[x, y] = ColourAt(x * Unit / large.Width, y * Unit / large.Height);
        }

        return large.Resize(side, side, ResizeFilter.Box);
    }

    private static Rgba ColourAt(int x, int y) => Tree(x, y) ?? House(x, y) ?? Road(x, y) ?? Hill(x, y) ?? Sun(x, y) ?? Sky(x, y);

    private static Rgba Sky(int x, int y)
    {
        // Two octaves of smooth noise: clouds.
        var cloud = Math.Max(0, (2 * Noise(x, 2 * y, 160) + Noise(x, 2 * y, 60)) / 3 - 110);
        return new(Byte(70 + y / 6 + cloud), Byte(130 + y / 8 + cloud * 3 / 4), Byte(215 + cloud / 4));
    }

    private static Rgba? Sun(int x, int y) => InDisk(x, y, 820, 150, 75) ? new(255, 225, 90) : null;

    private static Rgba? Hill(int x, int y)
    {
        // A parabola each, the nearer one greener.
        var near = y > 560 + (x - 300) * (x - 300) / 2600;
        if (near || y > 430 + (x - 760) * (x - 760) / 1800 || y > 620)
        {
            var grass = Noise(x, y, 40) / 5 - 25;
            return near || y > 620 ? new(Byte(85 + grass), Byte(140 + grass), Byte(60 + grass)) : new(Byte(70 + grass / 2), Byte(105 + grass / 2), Byte(110 + grass / 2));
        }

        return null;
    }

    private static Rgba? Road(int x, int y)
    {
        if (y < 640) return null;
        // From a vanishing point at (620, 600), wider as it comes nearer.
        var (middle, half) = (620 - (y - 640) * 3 / 4, 20 + (y - 640) * 2 / 5);
        if (Math.Abs(x - middle) > half) return null;
        if (Math.Abs(x - middle) * 20 < half && y / 40 % 2 == 0) return new(240, 240, 235);
        var grain = Noise(x, y, 60) / 8;
        return new(Byte(88 + grain), Byte(86 + grain), Byte(92 + grain));
    }

    private static Rgba? House(int x, int y)
    {
        if (y is > 330 and < 460 && Math.Abs(x - 280) < (y - 330) * 6 / 5) return (y / 16 + x / 40 % 2) % 2 == 0 ? new(185, 60, 45) : new(160, 45, 38);
        if (x is < 160 or > 400 || y is < 460 or > 690) return null;
        if (x is > 255 and < 310 && y > 560) return x is > 297 and < 303 && y is > 625 and < 632 ? new(230, 200, 80) : new(90, 55, 35);
        foreach (var left in (ReadOnlySpan<int>)[185, 325])
        {
            if (x > left && x < left + 50 && y is > 500 and < 550) return x - left is > 22 and < 27 || y is > 522 and < 527 ? new(250, 250, 245) : new(60, 80, 120);
        }

        return y % 24 < 2 ? new(205, 190, 165) : new(235, 222, 198);
    }

    private static Rgba? Tree(int x, int y)
    {
        if (x is > 855 and < 880 && y is > 560 and < 760) return new(95, 65, 40);
        if (!InDisk(x, y, 868, 470, 120) && !InDisk(x, y, 820, 540, 80) && !InDisk(x, y, 925, 545, 75)) return null;
        var leaf = Noise(x, y, 30) / 3;
        return new(Byte(20 + leaf), Byte(75 + leaf), Byte(30 + leaf / 2));
    }

    private static bool InDisk(int x, int y, int centreX, int centreY, int radius) =>
        (x - centreX) * (x - centreX) + (y - centreY) * (y - centreY) < radius * radius;

    /// <summary>0 to 255, bilinear between random values on a grid.</summary>
    private static int Noise(int x, int y, int cell)
    {
        var random = new CounterRandom(17).Stream(cell);
        int left = x / cell, top = y / cell, fx = x % cell, fy = y % cell;
        var above = At(left, top) * (cell - fx) + At(left + 1, top) * fx;
        var below = At(left, top + 1) * (cell - fx) + At(left + 1, top + 1) * fx;
        return (above * (cell - fy) + below * fy) / (cell * cell);

        int At(int column, int row) => random.BelowAt(row * 1000L + column, 256);
    }

    private static byte Byte(int value) => (byte)Math.Clamp(value, 0, 255);
}
