using System.Globalization;
using EvalKit.Media;

namespace EvalKit.Perturbations.Tests;

/// <summary>Another vocal tract moves formants and leaves the pitch.</summary>
public static class FormantTests
{
    private const int Rate = 16_000;

    private static readonly double[] Up = Spectrum(FormantKernel.Apply(Vowel, 1.2));
    private static readonly double[] Down = Spectrum(FormantKernel.Apply(Vowel, 0.8));
    private static readonly double[] Clean = Spectrum(Vowel);

    /// <summary>A second of harmonics of 125 Hz under one formant at 2 kHz, 400 Hz wide.</summary>
    private static SampleBuffer Vowel => new(
        [.. Enumerable.Range(0, Rate).Select(i => (float)Enumerable.Range(1, 60).Sum(h => 0.02 / (1 + Math.Pow((h * 125 - 2000) / 200.0, 2)) * Math.Sin(2 * Math.PI * h * 125 * i / Rate)))], Rate);

    [Fact]
    public static void The_formant_moves_by_the_factor()
    {
        Assert.InRange(Peak(Clean), 1990, 2010);
        Assert.InRange(Peak(Up), 2240, 2510);
        Assert.InRange(Peak(Down), 1490, 1760);
    }

    [Fact]
    public static void The_harmonics_stay_where_they_are() => Assert.All([Up, Down], spectrum =>
    {
        var on = Enumerable.Range(8, 24).Sum(h => spectrum[h * 125]);
        var between = Enumerable.Range(8, 24).Sum(h => spectrum[h * 125 + 62]);

        Assert.True(between < on / 1000, FormattableString.Invariant($"{between} between harmonics, {on} on them"));
    });

    [Theory]
    [InlineData(1.1, 1000, 909.0909)]
    [InlineData(0.9, 900, 1000)]
    [InlineData(1.1, 4800, 4363.636)]
    [InlineData(1.1, 8000, 8000)]
    [InlineData(0.8, 3840, 4800)]
    [InlineData(0.8, 8000, 8000)]
    [InlineData(1.2, 6400, 6000)]
    public static void The_axis_is_stretched_to_4800_Hz_and_ends_where_it_ended(double factor, double hertz, double before) =>
        Assert.Equal(before, FormantKernel.Before(hertz, 8000, factor), 0.001);

    [Fact]
    public static void Almost_no_stretch_is_almost_the_same_sound()
    {
        var speech = Sounds.Speech(8_000);
        var result = FormantKernel.Apply(speech, 1 + 1e-9);

        Assert.All(speech.Samples.Zip(result.Samples), pair => Assert.Equal(pair.First, pair.Second, 1e-6));
    }

    [Theory]
    [InlineData("formants-up", 1.06)]
    [InlineData("formants-up", 1.2)]
    [InlineData("formants-down", 0.94)]
    [InlineData("formants-down", 0.8)]
    public static void Every_97th_sample_is_that_of_NumPy_s_transforms(string name, double factor)
    {
        var row = PeerTable.Read("formants").Single(row => row[0] == name && double.Parse(row[1], CultureInfo.InvariantCulture) == factor);
        var member = (AudioPerturbation)Members.Named("audio." + name);

        var result = member.Run(Sounds.Hiss(4_000), new("case", factor, 5, new(1)));

        Assert.All(row[2].Split(' '), (expected, i) => Assert.Equal(double.Parse(expected, CultureInfo.InvariantCulture), result.Samples[97 * i], 1e-6));
    }

    [Fact]
    public static void Mono_becomes_stereo_and_stereo_mono()
    {
        var member = (AudioPerturbation)Perturb.Audio.ChannelCount();
        var stereo = member.Run(new([0.5f, -0.25f], 8_000), new("case", 1, 1, new(1)));
        var mono = member.Run(new([0.5f, -0.25f, 1f, 0f], 8_000, 2), new("case", 1, 1, new(1)));

        Assert.Equal((2, 1), (stereo.Channels, mono.Channels));
        Assert.Equal([0.5f, 0.5f, -0.25f, -0.25f], stereo.Samples);
        Assert.Equal([0.125f, 0.5f], mono.Samples);
    }

    /// <summary>Powers at whole hertz.</summary>
    private static double[] Spectrum(SampleBuffer sound) => [.. Enumerable.Range(0, 4_200).Select(hertz =>
    {
        var (real, imaginary) = (0.0, 0.0);
        for (var i = 2_000; i < 10_000; i++)
        {
            var window = 0.5 - 0.5 * Math.Cos(2 * Math.PI * (i - 2_000) / 8_000);
            real += sound.Samples[i] * window * Math.Cos(2 * Math.PI * hertz * i / Rate);
            imaginary += sound.Samples[i] * window * Math.Sin(2 * Math.PI * hertz * i / Rate);
        }

        return real * real + imaginary * imaginary;
    })];

    private static int Peak(double[] spectrum) => Enumerable.Range(0, spectrum.Length).MaxBy(hertz => spectrum[hertz]);
}
