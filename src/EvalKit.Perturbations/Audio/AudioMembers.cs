namespace EvalKit;

/// <summary>Perturbations of sound.</summary>
internal static class AudioMembers
{
    /// <summary>Speech Robust Bench's ratios (Shah et al., 2024), continued.</summary>
    public static AudioPerturbation BackgroundNoise { get; } = new(
        new()
        {
            Name = "audio.background-noise", Version = 1, Modality = Modality.Audio, Scale = SnrScale.Scale,
            LabelEffect = LabelEffect.Preserves, Changes = Aspect.Detail, MaxTicks = SnrScale.Scale.MaxTicks,
        },
        BackgroundNoiseKernel.Apply);

    /// <summary>Severity 3 is the telephone band of ITU-T G.712.</summary>
    public static AudioPerturbation Telephone { get; } = new(
        new()
        {
            Name = "audio.telephone", Version = 1, Modality = Modality.Audio,
            Scale = new RowScale("upper-hz", 0, 100, 300, 460, 520, 580) { Start = 8000, Step = -10, Suffix = " Hz", IdentityExists = false },
            LabelEffect = LabelEffect.Preserves, Changes = Aspect.Detail, MaxTicks = 580, DrawsChance = false,
            // Its filters delay a sound by some phase, and a periodic one may come round again.
            IsMonotone = false,
        },
        TelephoneKernel.Apply);

    public static MemberFamily Family { get; } = new("audio", [BackgroundNoise, Telephone]);
}
