namespace EvalKit;

/// <summary>When things sound, how long and how high.</summary>
internal static class AudioTime
{
    private const LabelEffect Dependent = LabelEffect.PreservesUnlessDependent;

    /// <summary>Speech Robust Bench's factors, continued.</summary>
    public static AudioPerturbation SpeedUp { get; } = new(
        AudioDefinition.Of("speed-up", Faster(), Aspect.Scale).WithoutChance().OtherLength(),
        (source, context) => context.Amount == 1 ? source : SpeedKernel.Apply(source, context.Amount));

    /// <inheritdoc cref="SpeedUp"/>
    public static AudioPerturbation SlowDown { get; } = new(
        AudioDefinition.Of("slow-down", Slower(), Aspect.Scale).WithoutChance().OtherLength(),
        (source, context) => context.Amount == 1 ? source : SpeedKernel.Apply(source, context.Amount));

    /// <inheritdoc cref="SpeedUp"/>
    public static AudioPerturbation TempoUp { get; } = new(
        AudioDefinition.Of("tempo-up", Faster(), Aspect.Scale).WithoutChance().OtherLength(),
        (source, context) => context.Amount == 1 ? source : TempoKernel.Apply(source, context.Amount));

    /// <inheritdoc cref="SpeedUp"/>
    public static AudioPerturbation TempoDown { get; } = new(
        AudioDefinition.Of("tempo-down", Slower(), Aspect.Scale).WithoutChance().OtherLength(),
        (source, context) => context.Amount == 1 ? source : TempoKernel.Apply(source, context.Amount));

    /// <summary>Speech Robust Bench's semitones, continued.</summary>
    public static AudioPerturbation PitchUp { get; } = new(
        AudioDefinition.Of("pitch-up", Semitones(1), Aspect.Pitch, Dependent).WithoutChance().NotMonotone(),
        (source, context) => context.Amount == 0 ? source : SpeedKernel.Pitch(source, context.Amount));

    /// <inheritdoc cref="PitchUp"/>
    public static AudioPerturbation PitchDown { get; } = new(
        AudioDefinition.Of("pitch-down", Semitones(-1), Aspect.Pitch, Dependent).WithoutChance().NotMonotone(),
        (source, context) => context.Amount == 0 ? source : SpeedKernel.Pitch(source, context.Amount));

    /// <summary>nlpaug's 0.9 to 1.1 at severity 3, continued.</summary>
    public static AudioPerturbation FormantsUp { get; } = new(
        AudioDefinition.Of("formants-up", Tract(1), Aspect.Pitch, Dependent).WithoutChance().NotMonotone(),
        (source, context) => context.Amount == 1 ? source : FormantKernel.Apply(source, context.Amount));

    /// <inheritdoc cref="FormantsUp"/>
    public static AudioPerturbation FormantsDown { get; } = new(
        AudioDefinition.Of("formants-down", Tract(-1), Aspect.Pitch, Dependent).WithoutChance().NotMonotone(),
        (source, context) => context.Amount == 1 ? source : FormantKernel.Apply(source, context.Amount));

    public static AudioPerturbation TimeMask { get; } = new(
        AudioDefinition.Of("time-mask", new RowScale("share", 0, 10, 50, 100, 200, 300) { Divisor = 1000 }, Aspect.Detail, Dependent), TimeMaskKernel.Apply);

    /// <summary>SpecAugment's widest mask (Park et al., 2019), graded.</summary>
    public static AudioPerturbation FrequencyMask { get; } = new(
        AudioDefinition.Of("frequency-mask", new RowScale("mel-bands", 0, 50, 100, 150, 200, 270) { Divisor = 10, Suffix = " mel bands" }, Aspect.Detail, Dependent),
        FrequencyMaskKernel.Apply);

    public static AudioPerturbation Shift { get; } = new(
        // A sound that has moved further than it is alike to itself is no less like it further on.
        AudioDefinition.Of("shift", new RowScale("share", 0, 50, 100, 200, 350, 500) { Divisor = 1000 }, Aspect.Position).NotMonotone()
            with { MovesContent = true },
        ShiftKernel.Shift);

    public static AudioPerturbation Padding { get; } = new(
        AudioDefinition.Of("padding", new RowScale("share", 0, 50, 100, 200, 350, 500) { Divisor = 1000 }, Aspect.Position).OtherLength(), ShiftKernel.Pad);

    public static AudioPerturbation Trim { get; } = new(
        AudioDefinition.Of("trim", SwitchScale.Scale, Aspect.Position).WithoutChance().OtherLength(),
        (source, context) => context.Amount == 0 ? source : ShiftKernel.Trim(source));

    public static AudioPerturbation Stutter { get; } = new(
        AudioDefinition.Of("stutter", new RowScale("milliseconds", 0, 50, 100, 200, 400, 800) { Suffix = " ms" }, Aspect.Scale | Aspect.Position, Dependent).OtherLength(),
        SpliceKernel.Stutter);

    public static AudioPerturbation SpliceOut { get; } = new(
        AudioDefinition.Of("splice-out", new RowScale("share", 0, 10, 20, 50, 100, 200) { Divisor = 1000 }, Aspect.Scale | Aspect.Detail, Dependent).OtherLength(),
        SpliceKernel.CutOut);

    public static AudioPerturbation Reverse { get; } = new(
        AudioDefinition.Of("reverse", SwitchScale.Scale, Aspect.Position, LabelEffect.Changes).WithoutChance(),
        (source, context) => context.Amount == 0 ? source : ShiftKernel.Reverse(source));

    public static MemberFamily Family { get; } = new("audio/time",
    [
        SpeedUp, SlowDown, TempoUp, TempoDown, PitchUp, PitchDown, FormantsUp, FormantsDown, TimeMask, FrequencyMask, Shift, Padding, Trim, Stutter, SpliceOut, Reverse,
    ]);

    private static RowScale Faster() => new("factor", 0, 25, 50, 75, 100, 150) { Start = 100, Divisor = 100, Prefix = "× " };

    private static RowScale Slower() => new("factor", 0, 25, 50, 75, 100, 120) { Start = 200, Step = -1, Divisor = 200, Prefix = "× " };

    private static RowScale Tract(int sign) => new("factor", 0, 3, 6, 10, 15, 20) { Start = 100, Step = sign, Divisor = 100, Prefix = "× " };

    private static RowScale Semitones(int sign) => new("semitones", 0, 30, 60, 90, 120, 150) { Step = sign, Divisor = 10, Suffix = " semitones" };
}
