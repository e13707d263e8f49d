using EvalKit.Media;

namespace EvalKit.Perturbations.Tests;

public static class OverlaidClipTests
{
    private static readonly AudioClip Own = AudioClip.FromSamples(Sounds.Speech(16_000));
    private static readonly AudioClip Other = AudioClip.FromSamples(Sounds.Hiss(9_000, 8_000));

    private static SampleBuffer At(double decibels, AudioClip? own = null, params AudioClip[] pool)
    {
        var member = Perturb.CrossModal.OverlaidClips(pool.Length == 0 ? [Own, Other] : pool);
        return PerturbationChain.Of(member.At(member.Scale.TicksOfAmount(decibels))).Apply(Prompt.User("?").Audio(own ?? Own), "case", 1).AudioClips[0].Decode();
    }

    private static double Projection(SampleBuffer onto, SampleBuffer of) =>
        onto.Samples.Zip(of.Samples, (a, b) => (double)a * b).Sum() / onto.Samples.Sum(a => (double)a * a);

    [Theory]
    [InlineData(-10)]
    [InlineData(-15)]
    [InlineData(-20)]
    [InlineData(-30)]
    public static void The_own_sound_is_so_far_below_the_other_one(double decibels)
    {
        var alone = At(double.NegativeInfinity);
        var mixed = At(decibels);
        var left = new SampleBuffer([.. mixed.Samples.Zip(alone.Samples, (both, other) => both - other)], mixed.SampleRate);

        // What is left of the own one beside the other: the ratio of their levels, but for samples that were clipped and 16 bits.
        Assert.Equal(decibels, 20 * Math.Log10(SignalLevel.Of(left) / SignalLevel.Of(alone)), 0.3);
        Assert.Equal(Math.Pow(10, decibels / 20), Projection(Own.Decode(), left), 0.01);
    }

    [Fact]
    public static void At_last_there_is_the_other_one_alone_as_loud_and_as_long_as_the_own_one_was()
    {
        var alone = At(double.NegativeInfinity);
        var other = Other.Decode().Resample(16_000);

        Assert.Equal((16_000, 1, 16_000), (alone.Frames, alone.Channels, alone.SampleRate));
        Assert.Equal(SignalLevel.Of(Own.Decode()), SignalLevel.Of(alone), 0.01);
        var gain = SignalLevel.Of(Own.Decode()) / SignalLevel.Of(other);
        Assert.All(Enumerable.Range(0, 16_000), i => Assert.Equal(Math.Clamp(other.Samples[i % other.Frames] * gain, -1, 1), alone.Samples[i], 0.0001));
    }

    [Fact]
    public static void Channels_rate_and_length_are_the_own_one_s()
    {
        var stereo = AudioClip.FromSamples(Sounds.Speech(5_000, channels: 2));
        var mixed = At(-12, stereo, stereo, Other);

        Assert.Equal((5_000, 2, stereo.Decode().SampleRate), (mixed.Frames, mixed.Channels, mixed.SampleRate));
        Assert.Equal(0, At(-12, AudioClip.FromSamples(new([], 16_000))).Frames);
    }

    [Fact]
    public static void It_is_never_the_case_s_own_sound_and_never_milder_than_10_dB()
    {
        var member = Perturb.CrossModal.OverlaidClips([Own, Other]);
        var copy = AudioClip.FromSamples(Own.Decode().Clone());

        Assert.NotEqual(At(double.NegativeInfinity).Samples, At(double.NegativeInfinity, copy, Own, copy, AudioClip.FromSamples(Sounds.Hiss(100))).Samples);
        Assert.Contains("needs 1 items of the collection that are not its own", Assert.Throws<PerturbationException>(() => At(-10, Own, Own)).Message);
        Assert.Equal("cross-modal.overlaid-clips@1(-10", Assert.Single(member.ChainAt(0.2, new(1)).Steps).ToString().Split(';')[0]);
    }

    [Fact]
    public static void Full_replacement_is_written_and_read_back()
    {
        var member = Perturb.CrossModal.OverlaidClips([Own, Other]);
        var chain = member.ChainAt(5, new(1));

        Assert.Contains("(-inf;clips=", chain.ToString());
        Assert.Equal(chain, PerturbationChain.Parse(chain.ToString(), [member]));
        Assert.Equal("overlaid clips −∞ dB (severity 5.0)", chain.ToDisplayString());
        Assert.Equal("overlaid clips -15 dB (severity 2.0)", member.ChainAt(2, new(1)).ToDisplayString());
    }

    [Fact]
    public static void A_limit_cuts_the_scale_off()
    {
        Assert.Equal(3, Perturb.CrossModal.OverlaidClips([Own, Other], downToSnrDb: -20).MaxSeverity);
        Assert.Equal(4, Perturb.CrossModal.OverlaidClips([Own, Other], downToSnrDb: -55).MaxSeverity);
        Assert.Throws<ArgumentOutOfRangeException>(() => Perturb.CrossModal.OverlaidClips([Own, Other], downToSnrDb: -9));
        Assert.Throws<ArgumentOutOfRangeException>(() => Perturb.CrossModal.OverlaidClips([Own, Other], downToSnrDb: double.NaN));
    }

    [Fact]
    public static void Silence_covers_nothing_and_is_refused() =>
        Assert.Contains("silent", Assert.Throws<ArgumentException>(() => Perturb.CrossModal.OverlaidClips([Own, AudioClip.FromSamples(new(new float[100], 8_000))])).Message);

    [Fact]
    public static void The_answer_is_another_one_and_the_contract_holds()
    {
        var member = Perturb.CrossModal.OverlaidClips([Own, Other, .. Enumerable.Range(1, 12).Select(i => AudioClip.FromSamples(Sounds.Hiss(500 * i)))]);

        Assert.Equal(LabelEffect.Changes, member.LabelEffect);
        PerturbationContract.Verify(member);
    }
}
