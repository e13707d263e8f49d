using EvalKit.Media;

namespace EvalKit.Perturbations.Tests;

public static class WarpTests
{
    /// <summary>Coordinates drawn at random, far outside among them.</summary>
    private readonly struct Scatter(int width, int height) : IWarpMap
    {
        private static readonly CounterRandom Chance = new(31);

        public void Fill(int y, int x, Span<long> across, Span<long> down)
        {
            for (var i = 0; i < across.Length; i++)
            {
                var index = y * 1_000L + x + i;
                across[i] = Chance.Stream(0).BelowAt(index, 512 * width) - 128 * width;
                down[i] = index % 50 == 0 ? long.MaxValue / (index % 100 == 0 ? 1 : -1) : Chance.Stream(1).BelowAt(index, 512 * height) - 128 * height;
            }
        }
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 9)]
    [InlineData(9, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 2)]
    [InlineData(61, 47)]
    [InlineData(130, 70)]
    public static void Every_pixel_is_the_mean_of_the_four_around_its_place_however_it_is_computed(int width, int height)
    {
        var source = Pictures.Texture(width, height);
        var map = new Scatter(width, height);
        Span<long> across = stackalloc long[1], down = stackalloc long[1];

        var result = Warp.Apply(source, map);

        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                map.Fill(y, x, across, down);
                double sx = Math.Clamp(across[0] / 256.0, 0, width - 1), sy = Math.Clamp(down[0] / 256.0, 0, height - 1);
                for (var c = 0; c < 4; c++) Assert.Equal((byte)Math.Floor(MeanAt(source, sx, sy, c) + 0.5), result.Rgba[(y * width + x) * 4 + c]);
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(64)]
    [InlineData(65)]
    public static void A_map_filled_in_stretches_is_the_same(int stretch)
    {
        var map = new AffineMap(200, 90, 0.91, 0.37, -0.4, 1.13);
        long[] across = new long[200], down = new long[200], partsAcross = new long[200], partsDown = new long[200];

        map.Fill(17, 0, across, down);
        for (var x = 0; x < 200; x += stretch)
        {
            var count = Math.Min(stretch, 200 - x);
            map.Fill(17, x, partsAcross.AsSpan(x, count), partsDown.AsSpan(x, count));
        }

        Assert.Equal(across, partsAcross);
        Assert.Equal(down, partsDown);
    }

    private static double MeanAt(PixelBuffer source, double x, double y, int channel)
    {
        int left = (int)x, top = (int)y;
        double fx = x - left, fy = y - top;
        return (At(0, 0) * (1 - fx) + At(1, 0) * fx) * (1 - fy) + (At(0, 1) * (1 - fx) + At(1, 1) * fx) * fy;

        double At(int right, int below) =>
            source.Rgba[(Math.Min(top + below, source.Height - 1) * source.Width + Math.Min(left + right, source.Width - 1)) * 4 + channel];
    }
}
