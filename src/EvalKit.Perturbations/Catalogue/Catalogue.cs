namespace EvalKit;

/// <summary>The members of the catalogue, untruncated: name, version, scale and what they do to the label.</summary>
internal static class Catalogue
{
    /// <summary>ImageNet-P's and Albumentations' ranges, graded.</summary>
    public static ImagePerturbation Rotation { get; } = new(
        new()
        {
            Name = "image.rotation", Version = 1, Modality = Modality.Image,
            Scale = new RowScale("degrees", 0, 200, 500, 1000, 2000, 4500) { Divisor = 100, Suffix = "°" },
            LabelEffect = LabelEffect.PreservesUnlessDependent, Changes = Aspect.Orientation | Aspect.Position,
            MaxTicks = 4500,
        },
        RotationKernel.Apply);

    /// <summary>ImageNet-C's standard deviations (Hendrycks and Dietterich, 2019).</summary>
    public static ImagePerturbation GaussianNoise { get; } = new(
        new()
        {
            Name = "image.gaussian-noise", Version = 1, Modality = Modality.Image,
            Scale = new RowScale("sigma", 0, 160, 240, 360, 520, 760) { Step = 5, Divisor = 10_000, Prefix = "σ " },
            LabelEffect = LabelEffect.Preserves, Changes = Aspect.Detail, MaxTicks = 760,
        },
        GaussianNoiseKernel.Apply);

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
            LabelEffect = LabelEffect.Preserves, Changes = Aspect.Detail, MaxTicks = 580,
            // Its filters delay a sound by some phase, and a periodic one may come round again.
            IsMonotone = false,
        },
        TelephoneKernel.Apply);

    public static TextPerturbation KeyboardTypos { get; } = new(
        new()
        {
            Name = "text.keyboard-typos", Version = 1, Modality = Modality.Text,
            Scale = new RowScale("share", 0, 10, 20, 50, 100, 200) { Divisor = 1000 },
            LabelEffect = LabelEffect.PreservesUnlessDependent, Changes = Aspect.Spelling, MaxTicks = 200,
        },
        new KeyboardTyposKernel());

    public static TextPerturbation Whitespace { get; } = new(
        new()
        {
            Name = "text.whitespace", Version = 1, Modality = Modality.Text,
            Scale = new RowScale("share", 0, 50, 100, 200, 300, 500) { Divisor = 1000 },
            LabelEffect = LabelEffect.Preserves, Changes = Aspect.Layout, MaxTicks = 500,
        },
        new WhitespaceKernel());

    /// <summary>The member with its scale cut off at an amount, which is rounded down to the grid.</summary>
    public static Perturbation Truncate(Perturbation member, double limit, string parameter)
    {
        var scale = member.Scale;
        double first = scale.AmountAt(1), last = scale.AmountAt(scale.MaxTicks);
        if (!(limit >= Math.Min(first, last) && limit <= Math.Max(first, last)))
            throw new ArgumentOutOfRangeException(parameter, limit, FormattableString.Invariant(
                $"{parameter} is from {Math.Min(first, last)} to {Math.Max(first, last)}{scale.Unit}: it cuts the scale of {member.Name} off and never stretches it."));
        var ticks = scale.TicksOfAmount(limit);
        var isBeyond = first < last ? scale.AmountAt(ticks) > limit : scale.AmountAt(ticks) < limit;
        return member.With(member.Definition with { MaxTicks = isBeyond ? ticks - 1 : ticks });
    }
}
