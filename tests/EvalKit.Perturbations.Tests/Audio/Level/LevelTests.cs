using EvalKit.Media;

namespace EvalKit.Perturbations.Tests;

public static class LevelTests
{
    private const int Rate = 16_000;

    private static readonly SampleBuffer Noise = Sounds.Noise(20_000, Rate, 0.5f);

    private static SampleBuffer Run(Perturbation member, SampleBuffer source, double amount, ulong seed = 1) =>
        ((AudioPerturbation)member).Run(source, new("case", amount, 3, new(seed)));

    [Fact]
    public static void Gain_clips_at_full_scale() =>
        Assert.Equal([1, -1, 0.5f], Run(Perturb.Audio.Gain(), new([0.3f, -0.2f, 0.05f], Rate), 10).Samples, (one, other) => Math.Abs(one - other) < 1e-6);

    [Theory]
    [InlineData(0.01)]
    [InlineData(0.4)]
    public static void The_share_of_samples_is_clipped_and_silence_does_not_count(double share)
    {
        var padded = new SampleBuffer([.. Noise.Samples, .. new float[30_000]], Rate);
        var result = Run(Perturb.Audio.Clipping(), padded, share);

        Assert.InRange(result.Samples.Zip(padded.Samples).Count(pair => pair.First != pair.Second), share * 20_000 - 5, share * 20_000);
        Assert.Equal(result.Samples.Max(), -result.Samples.Min());
    }

    [Fact]
    public static void Overdrive_keeps_the_level() => Assert.Equal(Noise.Rms(), Run(Perturb.Audio.Overdrive(), Noise, 0.4).Rms(), 1e-4);

    [Fact]
    public static void Of_16_bits_4_leave_16_levels() => Assert.Equal(
        Enumerable.Range(-8, 16).Select(level => level / 8f),
        Run(Perturb.Audio.BitDepth(), new([.. Enumerable.Range(-1_000, 2_001).Select(i => i / 1_000f)], Rate), 4).Samples.Distinct());

    [Fact]
    public static void Four_decibels_over_the_threshold_leave_one()
    {
        // A steady square wave: the level is the peak.
        var square = new SampleBuffer([.. Enumerable.Range(0, 2 * Rate).Select(i => i % 16 < 8 ? 0.8f : -0.8f)], Rate);

        Assert.Equal(-0.75 * 24, 20 * Math.Log10(Math.Abs(Run(Perturb.Audio.Compression(), square, 24).Samples[^1]) / 0.8), 0.01);
        Assert.Equal(-20, 20 * Math.Log10(Math.Abs(Run(Perturb.Audio.Limiter(), square, 20).Samples[^1]) / 0.8), 0.01);
    }

    [Fact]
    public static void A_limiter_lets_nothing_over_the_threshold() =>
        Assert.InRange(Run(Perturb.Audio.Limiter(), Noise, 10).Peak(), 0, Noise.Peak() * Math.Pow(10, -0.5) + 1e-6);

    [Fact]
    public static void A_fade_begins_as_the_sound_and_ends_by_the_amount_under_it()
    {
        var result = Run(Perturb.Audio.Fade(), Noise, 18);

        Assert.Equal(Noise.Samples[0], result.Samples[0], 1e-6);
        Assert.Equal(Noise.Samples[^1] * Math.Pow(10, -0.9), result.Samples[^1], 1e-6);
    }

    [Fact]
    public static void Turned_twice_the_signs_are_as_before() => Assert.Equal(Noise.Samples, Run(Perturb.Audio.Polarity(), Run(Perturb.Audio.Polarity(), Noise, 1), 1).Samples);

    [Fact]
    public static void Channels_are_swapped_and_narrowed()
    {
        var stereo = new SampleBuffer([0.5f, -0.25f, 0.1f, 0.3f], Rate, 2);

        Assert.Equal([-0.25f, 0.5f, 0.3f, 0.1f], Run(Perturb.Audio.ChannelSwap(), stereo, 1).Samples);
        Assert.Equal([0.125f, 0.125f, 0.2f, 0.2f], Run(Perturb.Audio.Narrowing(), stereo, 1).Samples, (one, other) => Math.Abs(one - other) < 1e-6);
        Assert.Same(Noise, Run(Perturb.Audio.ChannelSwap(), Noise, 1));
    }

    [Fact]
    public static void Tremolo_swings_twenty_times_a_second_down_to_nothing()
    {
        var result = Run(Perturb.Audio.Tremolo(), new([.. Enumerable.Repeat(0.5f, Rate)], Rate), 1).Samples;

        Assert.Equal(20, Enumerable.Range(1, result.Length - 2).Count(i => result[i] < 0.25f && result[i - 1] >= 0.25f));
        Assert.Equal(0, result.Min(), 1e-5);
        Assert.Equal(0.5, result.Max(), 1e-5);
    }
}
