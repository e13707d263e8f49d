using EvalKit.Media;

namespace EvalKit.Perturbations.Tests;

public static class SoundLikenessTests
{
    private static readonly Prompt Clean = Prompt.User("?").Audio(AudioClip.FromSamples(Sounds.Speech()));

    private static SoundLikeness Of(Perturbation member, double severity = 2)
    {
        PerturbationChain.Of(member.At(member.Scale.TicksAtMost(severity))).Apply(Clean, "case", 1, out var likeness);
        return likeness.Sounds;
    }

    [Fact]
    public static void Noise_at_a_ratio_measures_as_that_ratio()
    {
        var likeness = Of(Perturb.Audio.BackgroundNoise());

        // Nearly half of the clip is pauses, which do not count in the asked ratio but do in the measured one.
        Assert.InRange(likeness.Snr!.Value, 20 - 3, 20 - 2);
        Assert.InRange(likeness.SegmentalSnr!.Value, -10, 20);
        Assert.InRange(likeness.SpectralDistance!.Value, 5, 60);
    }

    [Fact]
    public static void A_turned_sign_changes_samples_and_no_spectrum()
    {
        var likeness = Of(Perturb.Audio.Polarity());

        Assert.Equal(-6.02, likeness.Snr!.Value, 0.01);
        Assert.Equal(0, likeness.SpectralDistance!.Value, 1e-6);
    }

    [Fact]
    public static void A_sound_that_stays_has_no_ratio_and_no_distance() =>
        Assert.Equal(new(null, 35, 0), Of(Perturb.Audio.ChannelSwap()));

    [Fact]
    public static void A_sound_of_another_length_cannot_be_measured() => Assert.Equal(default, Of(Perturb.Audio.SpeedUp()));

    [Fact]
    public static void Of_several_sounds_the_least_like_counts() =>
        Assert.Equal(new(3, 2, 9), new SoundLikeness(5, 2, 9).And(new(3, 7, 1)).And(default));
}
