using EvalKit.Media;

namespace EvalKit.Perturbations.Tests;

public static class TempoTests
{
    private const int Rate = 16_000;

    private static SampleBuffer Sine(double hertz, int frames = 2 * Rate) =>
        new([.. Enumerable.Range(0, frames).Select(i => (float)(0.5 * Math.Sin(2 * Math.PI * hertz * i / Rate)))], Rate);

    /// <summary>Rising zero crossings per second of the middle half.</summary>
    private static double HertzOf(SampleBuffer sound)
    {
        var middle = sound.Samples[(sound.Frames / 4)..(3 * sound.Frames / 4)];
        int[] rising = [.. Enumerable.Range(1, middle.Length - 1).Where(i => middle[i - 1] < 0 && middle[i] >= 0)];
        return (rising.Length - 1) * (double)Rate / (rising[^1] - rising[0]);
    }

    private static SampleBuffer Run(Perturbation member, SampleBuffer source, double amount) =>
        ((AudioPerturbation)member).Run(source, new("case", amount, 3, new(1)));

    [Theory]
    [InlineData(1.25)]
    [InlineData(2)]
    [InlineData(2.5)]
    public static void A_faster_tempo_is_shorter_and_keeps_the_pitch(double factor)
    {
        var result = Run(Perturb.Audio.TempoUp(), Sine(220), factor);

        Assert.Equal(Math.Ceiling(2 * Rate / factor), result.Frames);
        Assert.Equal(220, HertzOf(result), 1.0);
        Assert.Equal(0.5 / Math.Sqrt(2), new SampleBuffer(result.Samples[1000..^1000], Rate).Rms(), 0.01);
    }

    [Theory]
    [InlineData(0.875)]
    [InlineData(0.4)]
    public static void A_slower_tempo_is_longer_and_keeps_the_pitch(double factor)
    {
        var result = Run(Perturb.Audio.TempoDown(), Sine(220), factor);

        Assert.Equal(Math.Ceiling(2 * Rate / factor), result.Frames);
        Assert.Equal(220, HertzOf(result), 1.0);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(12)]
    [InlineData(-7)]
    [InlineData(-15)]
    public static void A_shifted_pitch_is_as_long_and_has_the_semitones(double semitones)
    {
        var result = Run(semitones > 0 ? Perturb.Audio.PitchUp() : Perturb.Audio.PitchDown(), Sine(440), semitones);

        Assert.Equal(2 * Rate, result.Frames);
        Assert.Equal(440 * Math.Pow(2, semitones / 12), HertzOf(result), 0.004 * 440);
    }

    [Theory]
    [InlineData(1.5)]
    [InlineData(2.5)]
    public static void A_higher_speed_is_shorter_and_higher(double factor)
    {
        var result = Run(Perturb.Audio.SpeedUp(), Sine(300), factor);

        Assert.Equal(2 * Rate / factor, result.Frames, 1.0);
        Assert.Equal(300 * factor, HertzOf(result), 0.5);
    }

    [Fact]
    public static void Both_channels_move_together()
    {
        var mono = Sounds.Speech(12_000);
        var stereo = new SampleBuffer([.. mono.Samples.SelectMany(sample => new[] { sample, sample })], Rate, 2);

        var result = Run(Perturb.Audio.TempoUp(), stereo, 1.5).Samples;

        Assert.Equal(result.Where((_, i) => i % 2 == 0), result.Where((_, i) => i % 2 == 1));
        Assert.Equal(Run(Perturb.Audio.TempoUp(), mono, 1.5).Samples, result.Where((_, i) => i % 2 == 0));
    }
}
