using EvalKit.Media;

namespace EvalKit.Perturbations.Tests;

public static class BackgroundNoiseTests
{
    private static SampleBuffer Noisy(SampleBuffer source, double decibels) =>
        WhiteNoiseKernel.AtRatio(source, new("case", decibels, 0, new CounterRandom(5)));

    private static double[] NoiseOf(SampleBuffer source, double decibels) =>
        [.. Noisy(source, decibels).Samples.Zip(source.Samples, (noisy, clean) => (double)noisy - clean)];

    private static double Rms(IReadOnlyCollection<double> samples) => Math.Sqrt(samples.Average(sample => sample * sample));

    [Theory]
    [InlineData(60)]
    [InlineData(30)]
    [InlineData(10)]
    [InlineData(0)]
    public static void The_ratio_of_levels_is_the_asked_one(double decibels)
    {
        var clip = Sounds.Noise(16_000, 16_000, 0.1f);

        var measured = 20 * Math.Log10(Rms([.. clip.Samples.Select(sample => (double)sample)]) / Rms(NoiseOf(clip, decibels)));

        Assert.InRange(measured, decibels - 0.15, decibels + 0.15);
    }

    [Fact]
    public static void Pauses_do_not_make_a_clip_count_as_quiet()
    {
        var loud = Sounds.Noise(8_000, 16_000, 0.2f);
        var padded = new SampleBuffer([.. loud.Samples, .. new float[40_000]], 16_000);

        Assert.Equal(SignalLevel.Of(loud), SignalLevel.Of(padded), 1e-12);
    }

    [Fact]
    public static void The_level_of_a_steady_clip_is_its_root_mean_square() =>
        Assert.Equal(0.25, SignalLevel.Of(new([.. Enumerable.Repeat(0.25f, 5_000)], 8_000)), 1e-12);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(500)]
    public static void Silence_counts_as_60_dB_below_full_scale(int frames) => Assert.Equal(0.001, SignalLevel.Of(new(new float[frames], 8_000)));

    [Fact]
    public static void A_silent_clip_gets_noise_relative_to_that_floor() =>
        Assert.InRange(Rms(NoiseOf(new(new float[20_000], 16_000), 0)), 0.00098, 0.00102);

    [Fact]
    public static void Samples_that_are_no_numbers_do_not_count_in_the_level() =>
        Assert.Equal(0.5, SignalLevel.Of(new([float.NaN, 0.5f, float.PositiveInfinity, 0.5f], 50)), 1e-12);

    [Fact]
    public static void A_stronger_level_is_the_same_field_scaled()
    {
        var clip = Sounds.Noise(4_000, 16_000, 0.05f);
        double[] weak = NoiseOf(clip, 40), strong = NoiseOf(clip, 20);

        Assert.All(weak.Zip(strong), pair => Assert.Equal(10 * pair.First, pair.Second, 1e-5));
    }

    [Fact]
    public static void Sums_are_clipped_at_full_scale()
    {
        var result = Noisy(new([.. Enumerable.Repeat(0.9f, 2_000)], 16_000), -10).Samples;

        Assert.All(result, sample => Assert.InRange(sample, -1f, 1f));
        Assert.Contains(1f, result);
    }

    [Fact]
    public static void A_stretch_of_samples_is_the_same_alone()
    {
        var source = Sounds.Speech(1_001).Samples;
        var whole = new float[1_001];
        var tiled = new float[1_001];
        WhiteNoiseKernel.Samples(source, whole, 0, 0.1, new(4));
        foreach (var (from, to) in new[] { (503, 1_001), (0, 3), (3, 503) })
            WhiteNoiseKernel.Samples(source.AsSpan(from..to), tiled.AsSpan(from..to), from, 0.1, new(4));

        Assert.Equal(whole, tiled);
    }

    [Fact]
    public static void Channels_have_noise_of_their_own()
    {
        var noise = Noisy(new(new float[4_000], 16_000, 2), 0).Samples;

        Assert.NotEqual(noise.Where((_, i) => i % 2 == 0), noise.Where((_, i) => i % 2 == 1));
    }
}
