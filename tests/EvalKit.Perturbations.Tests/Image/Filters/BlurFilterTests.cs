using EvalKit.Media;

namespace EvalKit.Perturbations.Tests;

/// <summary>What the blurring filters have in common.</summary>
public static class BlurFilterTests
{
    private static readonly Dictionary<string, LinearFilter> Filters = new()
    {
        ["gaussian, small"] = (from, to, width, height) => GaussianFilter.Apply(from, to, width, height, 0.7),
        ["gaussian, medium"] = (from, to, width, height) => GaussianFilter.Apply(from, to, width, height, 5),
        ["gaussian, coarse"] = (from, to, width, height) => GaussianFilter.Apply(from, to, width, height, 30),
        ["disk, small"] = (from, to, width, height) => DiskFilter.Apply(from, to, width, height, 1.5, 0.5),
        ["disk, medium"] = (from, to, width, height) => DiskFilter.Apply(from, to, width, height, 10, 0.5),
        ["disk, coarse"] = (from, to, width, height) => DiskFilter.Apply(from, to, width, height, 40, 0.5),
        ["trail, short"] = (from, to, width, height) => TrailFilter.Apply(from, to, width, height, 31, 12, 17),
        ["trail, long"] = (from, to, width, height) => TrailFilter.Apply(from, to, width, height, 200, 90, -40),
        ["ringing"] = (from, to, width, height) => SignedFilter.Apply(from, to, width, height, [9000, 4500, -808], 1),
    };

    public static TheoryData<string> Names { get; } = [.. Filters.Keys];

    private static byte[] Filter(string name, PixelBuffer source)
    {
        var result = new byte[source.Rgba.Length];
        Filters[name](source.Rgba, result, source.Width, source.Height);
        return result;
    }

    [Theory]
    [MemberData(nameof(Names))]
    public static void A_flat_picture_stays_flat_at_every_level(string name)
    {
        for (var level = 0; level < 256; level++)
        {
            var flat = Pictures.Flat(23, 9, (byte)level);

            Assert.Equal(flat.Rgba, Filter(name, flat));
        }
    }

    /// <summary>Row by row and one pixel wide: no vector fits, and the result must be what vectors make of a wider picture.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public static void A_picture_one_pixel_wide_is_blurred_as_a_wide_one_of_equal_columns(string name)
    {
        var narrow = Pictures.Texture(1, 80);
        var wide = new PixelBuffer(97, 80);
        for (var y = 0; y < 80; y++)
        {
            for (var x = 0; x < 97; x++) wide[x, y] = narrow[0, y];
        }

        var expected = Filter(name, narrow);
        var actual = Filter(name, wide);

        for (var y = 0; y < 80; y++)
        {
            foreach (var x in new[] { 0, 1, 15, 16, 48, 96 }) Assert.Equal(expected[(y * 4)..(y * 4 + 4)], actual[((y * 97 + x) * 4)..((y * 97 + x) * 4 + 4)]);
        }
    }

    [Fact]
    public static void A_coarse_grid_is_within_two_levels_of_the_filter_itself()
    {
        var source = Pictures.Texture(150, 130);
        var smooth = new byte[source.Rgba.Length];
        GaussianFilter.Apply(source.Rgba, smooth, 150, 130, 12);

        for (var y = 0; y < 130; y += 13)
        {
            for (var x = 0; x < 150; x += 10) Assert.InRange(smooth[(y * 150 + x) * 4], Exact(x, y) - 2, Exact(x, y) + 2);
        }

        double Exact(int x, int y)
        {
            double sum = 0, weights = 0;
            for (var dy = -48; dy <= 48; dy++)
            {
                for (var dx = -48; dx <= 48; dx++)
                {
                    var weight = Math.Exp(-(dx * dx + dy * dy) / 288.0);
                    sum += weight * source.Rgba[(Math.Clamp(y + dy, 0, 129) * 150 + Math.Clamp(x + dx, 0, 149)) * 4];
                    weights += weight;
                }
            }

            return sum / weights;
        }
    }

    [Fact]
    public static void Hidden_colours_of_transparent_pixels_do_not_show()
    {
        var picture = new PixelBuffer(20, 20);
        for (var y = 0; y < 20; y++)
        {
            for (var x = 0; x < 20; x++) picture[x, y] = x < 9 ? new(255, 0, 255, 0) : new(10, 200, 10);
        }

        var result = GaussianBlurKernel.Blur(picture, 2);

        Assert.InRange(result[9, 10].A, 100, 200);
        for (var x = 0; x < 20; x++)
        {
            if (result[x, 10].A < 100) continue;
            // A colour is a quotient of 8-bit numbers.
            Assert.InRange(result[x, 10].R, 8, 12);
            Assert.InRange(result[x, 10].G, 198, 202);
            Assert.InRange(result[x, 10].B, 8, 12);
        }
    }
}
