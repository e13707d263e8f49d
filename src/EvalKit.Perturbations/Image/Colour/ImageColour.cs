using System.Collections.Immutable;
using EvalKit.Media;

namespace EvalKit;

/// <summary>Hue, saturation and white balance of a picture.</summary>
internal static class ImageColour
{
    public static ImagePerturbation Saturate { get; } = Published(CorruptionSet.Scaled);

    public static ImagePerturbation SaturateUp { get; } = Member(
        "saturate-up",
        new RowScale("gain", 0, 5, 10, 20, 80, 380) { Start = 20, Divisor = 20, Prefix = "× " },
        (source, context) => SaturationKernel.Apply(source, context.Amount, 0));

    public static ImagePerturbation SaturateDown { get; } = Member(
        "saturate-down",
        new RowScale("gain", 0, 20, 40, 70, 90, 100) { Start = 100, Step = -1, Divisor = 100, Prefix = "× " },
        (source, context) => SaturationKernel.Apply(source, context.Amount, 0));

    public static ImagePerturbation HueShift { get; } = Member(
        "hue-shift", new RowScale("degrees", 0, 10, 20, 40, 90, 150) { Suffix = "°" }, HueKernel.Apply, drawsChance: true);

    public static ImagePerturbation ColourTemperature { get; } = Member(
        "colour-temperature",
        new RowScale("kelvin", 0, 100, 200, 270, 330, 380) { Start = 6500, Step = -10, Suffix = " K" },
        ColourKernels.Temperature,
        LabelEffect.Preserves);

    public static ImagePerturbation ChannelShift { get; } = Member(
        "channel-shift", new RowScale("levels", 0, 5, 10, 20, 30, 45) { Suffix = " levels" }, ColourKernels.ChannelShift, drawsChance: true);

    public static ImagePerturbation ChannelShuffle { get; } = Member(
        "channel-shuffle", SwitchScale.Scale, ColourKernels.ChannelShuffle, drawsChance: true);

    public static ImagePerturbation Grayscale { get; } = Member("grayscale", MixScale.Of(), ColourKernels.Grayscale);

    public static ImagePerturbation Sepia { get; } = Member("sepia", MixScale.Of(), ColourKernels.Sepia);

    public static MemberFamily Family { get; } = new(
        "image/colour",
        [Saturate, SaturateUp, SaturateDown, HueShift, ColourTemperature, ChannelShift, ChannelShuffle, Grayscale, Sepia]);

    /// <summary>The published one. Colours have no lengths, so ImageNet-C's is the member itself.</summary>
    public static ImmutableArray<ImagePerturbation> Corruptions(CorruptionSet set) =>
        set == CorruptionSet.Cifar10C ? [Published(set)] : [Saturate];

    /// <summary>Severities 1 and 2 take colour away, 3 to 5 add it: neither number rises all the way, so the severity is the parameter.</summary>
    private static ImagePerturbation Published(CorruptionSet set)
    {
        var isMild = set == CorruptionSet.Cifar10C;
        var gains = isMild ? new SeverityRows(1, 0.3, 0.1, 1.5, 2, 2.5) : new SeverityRows(1, 0.3, 0.1, 2, 5, 20);
        var offsets = new SeverityRows(0, 0, 0, 0, 0.1, 0.2);
        return Member(
            "saturate",
            SeverityAsParameter.Scale,
            (source, context) => SaturationKernel.Apply(source, gains.At(context.Severity), offsets.At(context.Severity)),
            isMonotone: false,
            set: set);
    }

    private static ImagePerturbation Member(
        string name,
        SeverityScale scale,
        Func<PixelBuffer, PerturbationContext, PixelBuffer> kernel,
        LabelEffect label = LabelEffect.PreservesUnlessDependent,
        bool drawsChance = false,
        bool isMonotone = true,
        CorruptionSet set = CorruptionSet.Scaled) => new(
        new()
        {
            Name = "image." + name, Version = 1, Modality = Modality.Image, Scale = scale, LabelEffect = label,
            Changes = Aspect.Colour, MaxTicks = scale.MaxTicks, DrawsChance = drawsChance, IsMonotone = isMonotone,
            // What a severity means differs, even where the same amount gives the same result.
            Options = set == CorruptionSet.Cifar10C ? CorruptionOptions.Of(set) : "",
        },
        kernel);
}
