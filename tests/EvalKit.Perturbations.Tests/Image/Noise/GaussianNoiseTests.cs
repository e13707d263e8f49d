using EvalKit.Media;

namespace EvalKit.Perturbations.Tests;

public static class GaussianNoiseTests
{
    private static readonly CounterRandom Chance = new(99);

    private static PixelBuffer Noisy(PixelBuffer source, double sigma) => GaussianNoiseKernel.Apply(source, new("case", sigma, 0, Chance));

    private static double Deviate(int pixel, int channel) =>
        GaussianTable.Values[(ushort)(Chance.BitsAt(pixel) >> (16 * channel))] / (double)(1 << GaussianTable.FractionBits);

    [Theory]
    [InlineData(0.0005)]
    [InlineData(0.08)]
    [InlineData(0.2605)]
    [InlineData(0.38)]
    public static void Every_sample_is_the_clipped_rounded_sum(double sigma)
    {
        var source = Pictures.Scene(33, 20);

        var result = Noisy(source, sigma);

        for (var i = 0; i < source.Rgba.Length; i++)
        {
            var exact = i % 4 == 3 ? source.Rgba[i] : source.Rgba[i] + sigma * 255 * Deviate(i / 4, i % 4);
            // The scale has 20 fractional bits: a sum that lies on the rounding edge may fall either way.
            Assert.InRange(result.Rgba[i], Math.Clamp(Math.Floor(exact + 0.499), 0, 255), Math.Clamp(Math.Floor(exact + 0.501), 0, 255));
        }
    }

    [Theory]
    [InlineData(0.08)]
    [InlineData(0.18)]
    public static void Mean_and_deviation_are_the_asked_ones(double sigma)
    {
        var errors = Noisy(Pictures.Flat(300, 200, 128), sigma).Rgba.Where((_, i) => i % 4 != 3).Select(sample => sample - 128.0).ToList();

        Assert.InRange(errors.Average(), -0.5, 0.5);
        Assert.InRange(Math.Sqrt(errors.Average(error => error * error)) / (255 * sigma), 0.98, 1.02);
    }

    [Fact]
    public static void A_stronger_level_is_the_same_field_scaled()
    {
        var flat = Pictures.Flat(100, 100, 128);
        var weak = Noisy(flat, 0.05).Rgba.Where((_, i) => i % 4 != 3).Select(sample => sample - 128.0).ToList();
        var strong = Noisy(flat, 0.1).Rgba.Where((_, i) => i % 4 != 3).Select(sample => sample - 128.0).ToList();

        Assert.All(weak.Zip(strong), pair => Assert.InRange(pair.Second - 2 * pair.First, -1.5, 1.5));
    }

    [Fact]
    public static void Channels_and_neighbours_are_independent()
    {
        var noise = Noisy(Pictures.Flat(200, 200, 128), 0.1).Rgba.Select(sample => sample - 128.0).ToArray();

        Assert.InRange(Correlation(0, 1), -0.03, 0.03);
        Assert.InRange(Correlation(0, 2), -0.03, 0.03);
        Assert.InRange(Correlation(0, 4), -0.03, 0.03);
        Assert.InRange(Correlation(0, 800), -0.03, 0.03);

        double Correlation(int one, int other)
        {
            double product = 0, power = 0;
            for (var i = 0; i + 800 < noise.Length; i += 4)
            {
                product += noise[i + one] * noise[i + other];
                power += noise[i + one] * noise[i + one];
            }

            return product / power;
        }
    }

    [Fact]
    public static void A_stretch_of_pixels_is_the_same_alone()
    {
        var source = Pictures.Scene(20, 10);
        var tiled = new byte[source.Rgba.Length];
        foreach (var (from, to) in new[] { (120, 200), (0, 7), (7, 120) })
            GaussianNoiseKernel.Pixels(source.Rgba.AsSpan(from * 4, (to - from) * 4), tiled.AsSpan(from * 4), from, 0.2, Chance);

        Assert.Equal(Noisy(source, 0.2).Rgba, tiled);
    }

    [Fact]
    public static void A_large_picture_has_the_noise_of_its_small_stretches()
    {
        var source = Pictures.Scene(160, 120);
        var tiled = new byte[source.Rgba.Length];
        for (var y = 0; y < source.Height; y++)
            GaussianNoiseKernel.Pixels(source.Row(y), tiled.AsSpan(y * source.Width * 4), y * source.Width, 0.38, Chance);

        Assert.Equal(Noisy(source, 0.38).Rgba, tiled);
    }

    [Fact]
    public static void Alpha_stays_even_where_it_is_0() =>
        Assert.All(Noisy(Pictures.Scene(9, 9, alpha: 0), 0.38).Rgba.Where((_, i) => i % 4 == 3), alpha => Assert.Equal(0, alpha));
}
