using System.Collections.Immutable;

namespace EvalKit;

/// <summary>What storing and shrinking pictures does to them.</summary>
internal static class ImageDigital
{
    /// <summary>ImageNet-C's qualities (Hendrycks and Dietterich, 2019).</summary>
    public static ImagePerturbation JpegArtefacts { get; } = Jpeg(CorruptionSet.Scaled);

    /// <summary>ImageNet-C's scales.</summary>
    public static ImagePerturbation Pixelate { get; } = PixelateOf(CorruptionSet.Scaled);

    public static MemberFamily Family { get; } = new("image/digital", [JpegArtefacts, Pixelate]);

    /// <summary>What ImageNet-C or CIFAR-10-C has of this family.</summary>
    public static ImmutableArray<ImagePerturbation> Corruptions(CorruptionSet set) =>
        set == CorruptionSet.Cifar10C ? [Jpeg(set), PixelateOf(set)] : [JpegArtefacts, Pixelate];

    private static ImagePerturbation Jpeg(CorruptionSet set)
    {
        var rows = set == CorruptionSet.Cifar10C ? new[] { 0, 20, 35, 42, 50, 60 } : [0, 75, 82, 85, 90, 93];
        return new(
            new()
            {
                Name = "image.jpeg-artefacts", Version = 1, Modality = Modality.Image,
                Scale = new RowScale("quality", rows) { Start = 100, Step = -1, IdentityExists = false },
                LabelEffect = LabelEffect.Preserves, Changes = Aspect.Detail, MaxTicks = rows[^1], DrawsChance = false,
                Options = CorruptionOptions.Of(set),
            },
            JpegArtefactsKernel.Apply);
    }

    private static ImagePerturbation PixelateOf(CorruptionSet set)
    {
        var rows = set == CorruptionSet.Cifar10C ? new[] { 0, 5, 10, 15, 25, 35 } : [0, 40, 50, 60, 70, 75];
        return new(
            new()
            {
                Name = "image.pixelate", Version = 1, Modality = Modality.Image,
                Scale = new RowScale("scale", rows) { Start = 100, Step = -1, Divisor = 100 },
                LabelEffect = LabelEffect.Preserves, Changes = Aspect.Detail, MaxTicks = rows[^1], DrawsChance = false,
                // Where edges fall on the boxes matters more than a hundredth of the scale.
                IsMonotone = false, Options = CorruptionOptions.Of(set),
            },
            PixelateKernel.Apply);
    }
}
