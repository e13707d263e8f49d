using EvalKit.Media;

namespace EvalKit;

/// <summary>How loud the sound is, and what becomes of it where it is too loud.</summary>
internal static class AudioLevel
{
    /// <summary>Speech Robust Bench's factors (Shah et al., 2024), continued.</summary>
    public static AudioPerturbation Gain { get; } = new(
        AudioDefinition.Of("gain", new RowScale("factor", 0, 90, 190, 290, 390, 490) { Start = 10, Divisor = 10, Prefix = "× " }, Aspect.Level).WithoutChance(),
        (source, context) => context.Amount == 1 ? source : Samplewise.Scale(source, context.Amount));

    public static AudioPerturbation Attenuation { get; } = new(
        AudioDefinition.Of("attenuation", new RowScale("db", 0, 60, 120, 200, 300, 400) { Step = -1, Divisor = 10, Suffix = " dB" }, Aspect.Level).WithoutChance(),
        (source, context) => context.Amount == 0 ? source : Samplewise.Scale(source, FixedMath.Pow10(context.Amount / 20)));

    /// <summary>audiomentations' range, graded.</summary>
    public static AudioPerturbation Fade { get; } = new(
        AudioDefinition.Of("fade", new RowScale("db", 0, 30, 60, 120, 180, 240) { Divisor = 10, Suffix = " dB" }, Aspect.Level), FadeKernel.Apply);

    /// <summary>audiomentations' range, graded.</summary>
    public static AudioPerturbation Loudness { get; } = new(
        AudioDefinition.Of("loudness", new RowScale("lufs", 0, 30, 70, 110, 150, 180) { Start = -130, Step = -1, Divisor = 10, Suffix = " LUFS", IdentityExists = false }, Aspect.Level)
            .WithoutChance().NotMonotone(),
        Normalise);

    /// <summary>audiomentations' range, graded.</summary>
    public static AudioPerturbation Compression { get; } = new(
        AudioDefinition.Of("compression", new RowScale("threshold-db", 0, 60, 120, 180, 240, 300) { Divisor = 10, Suffix = " dB" }, Aspect.Level).WithoutChance(),
        DynamicsKernel.Compress);

    public static AudioPerturbation Limiter { get; } = new(
        AudioDefinition.Of("limiter", new RowScale("threshold-db", 0, 30, 60, 100, 150, 200) { Divisor = 10, Suffix = " dB" }, Aspect.Level).WithoutChance(),
        DynamicsKernel.Limit);

    /// <summary>audiomentations' range, graded.</summary>
    public static AudioPerturbation Clipping { get; } = new(
        AudioDefinition.Of("clipping", new RowScale("share", 0, 10, 50, 100, 200, 400) { Divisor = 1000 }, Aspect.Detail).WithoutChance(), ClippingKernel.Apply);

    /// <summary>audiomentations' range, graded.</summary>
    public static AudioPerturbation Overdrive { get; } = new(
        AudioDefinition.Of("overdrive", new RowScale("amount", 0, 5, 10, 20, 40, 70) { Divisor = 100 }, Aspect.Detail).WithoutChance(), OverdriveKernel.Apply);

    public static AudioPerturbation BitDepth { get; } = new(
        AudioDefinition.Of("bit-depth", new RowScale("bits", 0, 2, 3, 4, 5, 6) { Start = 16, Step = -2, Suffix = " bits" }, Aspect.Detail).WithoutChance(),
        (source, context) => context.Amount == 16 ? source : BitDepthKernel.Apply(source, context));

    public static AudioPerturbation DirectCurrent { get; } = new(
        AudioDefinition.Of("dc-offset", new RowScale("offset", 0, 20, 50, 100, 200, 300) { Divisor = 1000 }, Aspect.None).WithoutChance(),
        (source, context) => context.Amount == 0 ? source : Samplewise.Offset(source, context.Amount));

    public static AudioPerturbation Polarity { get; } = new(
        AudioDefinition.Of("polarity", SwitchScale.Scale, Aspect.None).WithoutChance(),
        (source, context) => context.Amount == 0 ? source : Samplewise.Scale(source, -1));

    public static MemberFamily Family { get; } = new(
        "audio/level", [Gain, Attenuation, Fade, Loudness, Compression, Limiter, Clipping, Overdrive, BitDepth, DirectCurrent, Polarity]);

    private static SampleBuffer Normalise(SampleBuffer source, PerturbationContext context) =>
        EvalKit.Loudness.Of(source) is { } lufs ? Samplewise.Scale(source, FixedMath.Pow10((context.Amount - lufs) / 20)) : source;
}
