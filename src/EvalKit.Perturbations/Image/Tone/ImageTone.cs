using System.Collections.Immutable;
using EvalKit.Media;

namespace EvalKit;

/// <summary>How light levels of a picture are.</summary>
internal static class ImageTone
{
    public static ImagePerturbation Brightness { get; } = Brighter(CorruptionSet.Scaled);

    public static ImagePerturbation Contrast { get; } = Flatter(CorruptionSet.Scaled);

    public static ImagePerturbation GammaDarken { get; } = Member("gamma-darken", Exponents(), ToneCurves.GammaDarken);

    public static ImagePerturbation GammaBrighten { get; } = Member("gamma-brighten", Exponents(), ToneCurves.GammaBrighten);

    public static ImagePerturbation Posterize { get; } = Member(
        "posterize", new RowScale("bits", 0, 2, 3, 4, 5, 6) { Start = 8, Step = -1, Suffix = " bits" }, ToneCurves.Posterize, changes: Aspect.Detail);

    public static ImagePerturbation Solarize { get; } = Member(
        "solarize",
        new RowScale("threshold", 0, 20, 40, 60, 80, 100) { Start = 200, Step = -1, Divisor = 200 },
        ToneCurves.Solarize,
        LabelEffect.PreservesUnlessDependent,
        Aspect.Colour | Aspect.Level);

    public static ImagePerturbation Equalize { get; } = Member("equalize", MixScale.Of(), ToneCurves.Equalize);

    public static ImagePerturbation Clahe { get; } = Member("clahe", MixScale.Of(), ClaheKernel.Apply);

    public static ImagePerturbation Invert { get; } = Member(
        "invert", MixScale.Of(), ToneCurves.Invert, LabelEffect.PreservesUnlessDependent, Aspect.Colour | Aspect.Level);

    public static MemberFamily Family { get; } = new(
        "image/tone", [Brightness, Contrast, GammaDarken, GammaBrighten, Posterize, Solarize, Equalize, Clahe, Invert]);

    /// <summary>The published two. Tones have no lengths, so ImageNet-C's are the members themselves.</summary>
    public static ImmutableArray<ImagePerturbation> Corruptions(CorruptionSet set) =>
        set == CorruptionSet.Cifar10C ? [Brighter(set), Flatter(set)] : [Brightness, Contrast];

    private static ImagePerturbation Brighter(CorruptionSet set) => Member(
        "brightness",
        set == CorruptionSet.Cifar10C
            ? new RowScale("value", 0, 50, 100, 150, 200, 300) { Divisor = 1000, Prefix = "+" }
            : new RowScale("value", 0, 100, 200, 300, 400, 500) { Divisor = 1000, Prefix = "+" },
        BrightnessKernel.Apply,
        set: set);

    private static ImagePerturbation Flatter(CorruptionSet set) => Member(
        "contrast",
        set == CorruptionSet.Cifar10C
            ? new RowScale("gain", 0, 250, 500, 600, 700, 850) { Start = 1000, Step = -1, Divisor = 1000, Prefix = "× " }
            : new RowScale("gain", 0, 600, 700, 800, 900, 950) { Start = 1000, Step = -1, Divisor = 1000, Prefix = "× " },
        ToneCurves.Contrast,
        set: set);

    private static RowScale Exponents() => new("gamma", 0, 20, 40, 70, 100, 150) { Start = 100, Divisor = 100, Prefix = "γ " };

    private static ImagePerturbation Member(
        string name,
        SeverityScale scale,
        Func<PixelBuffer, PerturbationContext, PixelBuffer> kernel,
        LabelEffect label = LabelEffect.Preserves,
        Aspect changes = Aspect.Level,
        CorruptionSet set = CorruptionSet.Scaled) => new(
        new()
        {
            Name = "image." + name, Version = 1, Modality = Modality.Image, Scale = scale, LabelEffect = label, Changes = changes,
            MaxTicks = scale.MaxTicks, DrawsChance = false,
            // What a severity means differs, even where the same amount gives the same result.
            Options = set == CorruptionSet.Cifar10C ? CorruptionOptions.Of(set) : "",
        },
        kernel);
}
