using EvalKit.Media;

namespace EvalKit.Perturbations.Tests;

public static class LoudnessTests
{
    private static SampleBuffer Sine(double hertz, int rate, double amplitude, double seconds = 3, int channels = 1) =>
        new([.. Enumerable.Range(0, (int)(seconds * rate) * channels).Select(i => (float)(amplitude * Math.Sin(2 * Math.PI * hertz * (i / channels) / rate)))], rate, channels);

    /// <summary>ITU-R BS.1770-4, annex 1: 997 Hz at full scale in one channel is −3.01 LKFS.</summary>
    [Theory]
    [InlineData(48_000)]
    [InlineData(44_100)]
    [InlineData(16_000)]
    [InlineData(8_000)]
    public static void The_standard_s_reference_tone(int rate) => Assert.Equal(-3.01, Loudness.Of(Sine(997, rate, 1))!.Value, rate < 44_100 ? 0.05 : 0.01);

    [Fact]
    public static void Two_channels_are_3_dB_louder_than_one() =>
        Assert.Equal(0.00, Loudness.Of(Sine(997, 48_000, 1, channels: 2))!.Value, 0.02);

    /// <summary>EBU Tech 3341, test case 3: the quiet parts at −36 dBFS are under the relative gate.</summary>
    [Fact]
    public static void Quiet_parts_do_not_count()
    {
        float[] samples = [.. Sine(1000, 48_000, Math.Pow(10, -36 / 20.0)).Samples, .. Sine(1000, 48_000, Math.Pow(10, -23 / 20.0), 18).Samples, .. Sine(1000, 48_000, Math.Pow(10, -36 / 20.0)).Samples];

        Assert.Equal(-23 - 3.01, Loudness.Of(new(samples, 48_000))!.Value, 0.1);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100_000)]
    public static void Silence_has_none(int frames) => Assert.Null(Loudness.Of(new(new float[frames], 48_000)));

    [Theory]
    [InlineData(-20)]
    [InlineData(-31)]
    public static void A_clip_is_brought_to_it(double lufs)
    {
        var member = (AudioPerturbation)Perturb.Audio.Loudness();

        Assert.Equal(lufs, Loudness.Of(member.Run(Sounds.Speech(20_000), new("case", lufs, 3, new(1))))!.Value, 0.02);
    }

    [Fact]
    public static void At_48_kHz_the_filters_are_the_standard_s()
    {
        var (shelf, highPass) = KWeighting.At(48_000);

        Assert.Equal(1.53512485958697, shelf.B0, 1e-7);
        Assert.Equal(-2.69169618940638, shelf.B1, 1e-7);
        Assert.Equal(1.19839281085285, shelf.B2, 1e-7);
        Assert.Equal(-1.69065929318241, shelf.A1, 1e-7);
        Assert.Equal(0.73248077421585, shelf.A2, 1e-7);
        Assert.Equal(-1.99004745483398, highPass.A1, 1e-7);
        Assert.Equal(0.99007225036621, highPass.A2, 1e-7);
    }
}
