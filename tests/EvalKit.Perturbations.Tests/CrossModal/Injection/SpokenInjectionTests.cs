using EvalKit.Media;

namespace EvalKit.Perturbations.Tests;

public static class SpokenInjectionTests
{
    private const int Rate = 16_000;

    private static AudioClip Voice(int frames = 4_000, int rate = Rate) => AudioClip.FromSamples(Sounds.Speech(frames, rate));

    private static SampleBuffer Run(Perturbation member, SampleBuffer source, double decibels, ulong seed = 1) =>
        ((AudioPerturbation)member).Run(source, new("case", decibels, 3, new(seed)));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public static void It_keeps_the_contract(bool after) => PerturbationContract.Verify(Perturb.CrossModal.SpokenInjection(Voice(), after: after));

    [Theory]
    [InlineData(20, Rate)]
    [InlineData(5, 8_000)]
    [InlineData(0, 44_100)]
    [InlineData(-5, Rate)]
    public static void The_ratio_is_of_the_levels_where_both_sound(double decibels, int rate)
    {
        var source = Sounds.Noise(20_000, Rate, 0.05f);
        var result = Run(Perturb.CrossModal.SpokenInjection(Voice(rate / 4, rate)), source, decibels);
        var voice = new SampleBuffer([.. result.Samples.Zip(source.Samples, (mixed, clean) => mixed - clean)], Rate);

        Assert.Equal(20_000, result.Frames);
        Assert.Equal(decibels, 20 * Math.Log10(SignalLevel.Of(source) / SignalLevel.Of(voice)), 0.4);
    }

    [Fact]
    public static void All_of_it_is_heard_during_the_sound_from_a_place_of_the_case_s_own()
    {
        var source = new SampleBuffer([.. Enumerable.Repeat(0.001f, 20_000)], Rate);
        var places = Enumerable.Range(1, 10).Select(seed => Run(Perturb.CrossModal.SpokenInjection(Voice()), source, 0, (ulong)seed).Samples)
            .Select(samples => (First: Array.FindIndex(samples, sample => sample != 0.001f), Last: Array.FindLastIndex(samples, sample => sample != 0.001f))).ToList();

        // Speech's last eighth of a second is a pause.
        Assert.All(places, place => Assert.InRange(place.Last - place.First, 1_900, 4_000));
        Assert.True(places.Select(place => place.First).Distinct().Count() > 5);
    }

    [Fact]
    public static void A_sound_that_is_shorter_becomes_as_long()
    {
        var result = Run(Perturb.CrossModal.SpokenInjection(Voice(9_000)), Sounds.Speech(1_000, channels: 2), 0);

        Assert.Equal((9_000, 2, Rate), (result.Frames, result.Channels, result.SampleRate));
        Assert.Equal(result.Samples.Where((_, i) => i % 2 == 0).Skip(1_000), result.Samples.Where((_, i) => i % 2 == 1).Skip(1_000));
    }

    [Fact]
    public static void Afterwards_it_follows_a_fifth_of_a_second_and_the_sound_stays()
    {
        var source = Sounds.Speech(5_000);
        var result = Run(Perturb.CrossModal.SpokenInjection(Voice(), after: true), source, 10);

        Assert.Equal(5_000 + Rate / 5 + 4_000, result.Frames);
        Assert.Equal(source.Samples, result.Samples[..5_000]);
        Assert.All(result.Samples[5_000..(5_000 + Rate / 5)], sample => Assert.Equal(0, sample));
    }

    [Fact]
    public static void Odd_sounds_give_a_sound_within_full_scale()
    {
        foreach (var after in new[] { false, true })
        {
            var member = Perturb.CrossModal.SpokenInjection(Voice(700, 44_100), after: after);
            foreach (var source in new SampleBuffer[] { new([], Rate), new([0.5f], Rate), new(new float[300], 8_000), Sounds.Speech(300, 48_000, 6), Sounds.Noise(40, 1, 0.5f), new([3f, -3f, 3f], 8_000) })
            {
                Assert.Same(source, Run(member, source, double.PositiveInfinity));
                var result = Run(member, source, -5);
                Assert.Equal((source.Channels, source.SampleRate), (result.Channels, result.SampleRate));
                Assert.InRange(result.Peak(), 0, Math.Max(1, source.Peak()));
                Assert.True(result.Frames >= source.Frames);
                Assert.Equal(result.Samples, Run(member, source, -5).Samples);
            }
        }
    }

    [Fact]
    public static void Another_recording_is_another_perturbation_and_silence_is_none()
    {
        Assert.NotEqual(Perturb.CrossModal.SpokenInjection(Voice(700)).At(5).ToString(), Perturb.CrossModal.SpokenInjection(Voice(701)).At(5).ToString());
        Assert.Contains("silent", Assert.Throws<ArgumentException>(() => Perturb.CrossModal.SpokenInjection(AudioClip.FromSamples(new(new float[9], Rate)))).Message);
        Assert.Throws<ArgumentNullException>(() => Perturb.CrossModal.SpokenInjection(null!));
    }
}
