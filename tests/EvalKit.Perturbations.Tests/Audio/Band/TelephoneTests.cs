using EvalKit.Media;

namespace EvalKit.Perturbations.Tests;

public static class TelephoneTests
{
    private const int Rate = 16_000;

    private static readonly SeverityScale Scale = Perturb.Audio.Telephone().Scale;

    private static SampleBuffer Through(SampleBuffer clip, double severity)
    {
        var ticks = Scale.TicksAtMost(severity);
        return TelephoneKernel.Apply(clip, new("case", Scale.AmountAt(ticks), Scale.SeverityAt(ticks), new(1)));
    }

    private static double GainInDecibels(double hertz, double severity)
    {
        var clip = new SampleBuffer([.. Enumerable.Range(0, Rate).Select(i => (float)(0.5 * Math.Sin(2 * Math.PI * hertz * i / Rate)))], Rate);
        // The first half is left to the filters' settling.
        var power = Through(clip, severity).Samples.Skip(Rate / 2).Average(sample => (double)sample * sample);
        return 10 * Math.Log10(power / 0.125);
    }

    [Theory]
    [InlineData(1, 100, 7000)]
    [InlineData(2, 200, 5000)]
    [InlineData(3, 300, 3400)]
    [InlineData(4, 400, 2800)]
    [InlineData(5, 500, 2200)]
    public static void The_band_s_edges_are_3_dB_down(int severity, double low, double high)
    {
        Assert.Equal((low, high), TelephoneKernel.Band(Scale.AmountAt(Scale.TicksAtMost(severity)), severity, 48_000));
        Assert.InRange(GainInDecibels(low, severity), -3.2, -2.8);
        Assert.InRange(GainInDecibels(high, severity), -3.2, -2.8);
    }

    [Fact]
    public static void Inside_the_band_a_tone_passes_and_outside_it_falls_by_24_dB_an_octave()
    {
        Assert.InRange(GainInDecibels(1_000, 3), -0.1, 0.1);
        Assert.InRange(GainInDecibels(150, 3), -24.6, -23.5);
        Assert.InRange(GainInDecibels(75, 3), -48.8, -47.5);
        Assert.InRange(GainInDecibels(6_800, 3), -120, -24);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(6_000)]
    [InlineData(8_000)]
    [InlineData(768_000)]
    public static void At_any_sample_rate_the_filters_are_stable(int rate)
    {
        var result = Through(Sounds.Noise(20_000, rate, 0.5f), 1);

        Assert.All(result.Samples, sample => Assert.InRange(sample, -1f, 1f));
        var (low, high) = TelephoneKernel.Band(7_000, 1, rate);
        Assert.True(low > 0 && low < high && high < rate / 2.0);
    }

    [Fact]
    public static void Even_the_mildest_setting_filters()
    {
        Assert.False(Scale.HasIdentity);
        Assert.NotEqual(Sounds.Speech().Samples, Through(Sounds.Speech(), 0.01).Samples);
    }

    [Fact]
    public static void Silence_stays_silent() => Assert.All(Through(new(new float[500], 8_000), 5).Samples, sample => Assert.Equal(0f, sample));

    [Fact]
    public static void Channels_are_filtered_apart()
    {
        var mono = Sounds.Speech(600);
        var stereo = new SampleBuffer([.. mono.Samples.SelectMany(sample => new[] { sample, 0f })], Rate, 2);

        var result = Through(stereo, 3).Samples;

        Assert.Equal(Through(mono, 3).Samples, result.Where((_, i) => i % 2 == 0));
        Assert.All(result.Where((_, i) => i % 2 == 1), sample => Assert.Equal(0f, sample));
    }

    [Fact]
    public static void The_default_ends_at_the_telephone_line() => Assert.Equal(3, Perturb.Audio.Telephone().MaxSeverity);
}
