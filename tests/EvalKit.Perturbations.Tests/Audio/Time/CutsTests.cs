using EvalKit.Media;

namespace EvalKit.Perturbations.Tests;

/// <summary>Masks, shifts, splices.</summary>
public static class CutsTests
{
    private const int Rate = 16_000;

    private static readonly SampleBuffer Loud = new([.. Enumerable.Range(0, 4 * Rate).Select(i => 0.2f + i % 1000 / 2000f)], Rate);

    private static SampleBuffer Run(Perturbation member, SampleBuffer source, double amount, ulong seed = 1) =>
        ((AudioPerturbation)member).Run(source, new("case", amount, 3, new(seed)));

    [Fact]
    public static void A_greater_mask_is_the_same_stretch_and_more()
    {
        for (var seed = 1UL; seed <= 10; seed++)
        {
            bool[] few = [.. Run(Perturb.Audio.TimeMask(), Loud, 0.1, seed).Samples.Select(sample => sample == 0)];
            bool[] many = [.. Run(Perturb.Audio.TimeMask(), Loud, 0.3, seed).Samples.Select(sample => sample == 0)];

            Assert.InRange(few.Count(silent => silent), 0.1 * Loud.Frames - 2 * 80, 0.1 * Loud.Frames);
            Assert.All(few.Zip(many), pair => Assert.True(!pair.First || pair.Second));
        }
    }

    [Fact]
    public static void A_masked_band_is_gone_and_the_rest_stays()
    {
        var noise = Sounds.Noise(2 * Rate, Rate, 0.5f);
        var masked = Run(Perturb.Audio.FrequencyMask(), noise, 27);
        var spectrum = new RealSpectrum(32_768 / 2);
        double[] one = [.. noise.Samples.Take(16_384).Select(sample => (double)sample)], other = [.. masked.Samples.Take(16_384).Select(sample => (double)sample)];
        spectrum.Transform(one, other);
        double[] ratios = [.. Enumerable.Range(1, spectrum.Bins - 1).Select(bin => spectrum.Powers(one, other, bin)).Chunk(64).Select(bins => bins.Sum(pair => pair.Other) / bins.Sum(pair => pair.One))];

        Assert.Contains(ratios, ratio => ratio < 0.01);
        Assert.Contains(ratios, ratio => ratio > 0.98);
        Assert.InRange(ratios.Count(ratio => ratio is > 0.05 and < 0.9), 0, 6);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public static void A_shifted_sound_is_the_sound_beside_silence(int seed)
    {
        var result = Run(Perturb.Audio.Shift(), Loud, 0.25, (ulong)seed).Samples;
        var isLater = result[0] == 0;

        Assert.Equal(isLater ? Loud.Samples[..(3 * Rate)] : Loud.Samples[Rate..], isLater ? result[Rate..] : result[..(3 * Rate)]);
        Assert.All(isLater ? result[..Rate] : result[(3 * Rate)..], sample => Assert.Equal(0, sample));
    }

    [Fact]
    public static void Padding_keeps_the_sound_whole()
    {
        var result = Run(Perturb.Audio.Padding(), Loud, 0.5).Samples;

        Assert.Equal(6 * Rate, result.Length);
        var first = Array.FindIndex(result, sample => sample != 0);
        Assert.Equal(Loud.Samples, result[first..(first + Loud.Frames)]);
    }

    [Fact]
    public static void Trimming_takes_away_silence_at_both_ends_alone()
    {
        float[] sound = [0.5f, 0, 0.0001f, -0.25f];

        Assert.Equal(sound, Run(Perturb.Audio.Trim(), new([0, 0.0004f, .. sound, -0.0004f, 0, 0], Rate), 1).Samples);
    }

    [Fact]
    public static void A_stutter_says_what_it_said_last()
    {
        var result = Run(Perturb.Audio.Stutter(), Loud, 200);

        Assert.Equal(Loud.Frames + Rate / 5, result.Frames);
        Assert.Contains(Enumerable.Range(0, Loud.Frames), place => Enumerable.Range(100, 500).All(i => place + 3200 + i < result.Frames && result.Samples[place + i] == result.Samples[place + 3200 + i]));
    }

    [Fact]
    public static void A_greater_share_cuts_out_more()
    {
        int[] frames = [.. new[] { 0.01, 0.05, 0.1, 0.2 }.Select(share => Run(Perturb.Audio.SpliceOut(), Loud, share).Frames)];

        Assert.Equal(frames.OrderDescending(), frames);
        Assert.InRange(frames[^1], 0.65 * Loud.Frames, 0.95 * Loud.Frames);
    }

    [Fact]
    public static void Backwards_twice_is_forwards() =>
        Assert.Equal(Loud.Samples, Run(Perturb.Audio.Reverse(), Run(Perturb.Audio.Reverse(), Loud, 1), 1).Samples);
}
