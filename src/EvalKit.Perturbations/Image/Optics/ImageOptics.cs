using System.Collections.Immutable;
using EvalKit.Media;

namespace EvalKit;

/// <summary>What lenses and uneven media do: content moves a little, by place.</summary>
internal static class ImageOptics
{
    /// <summary>Severities are ours, in Albumentations' range.</summary>
    public static ImagePerturbation ChromaticAberration { get; } = Of(
        "chromatic-aberration", Thousandths("shift", 0, 5, 10, 20, 35, 50), ChromaticAberrationKernel.Apply, Aspect.Colour | Aspect.Detail, drawsChance: false);

    /// <summary>Severities are ours, from Albumentations' range and on.</summary>
    public static ImagePerturbation BarrelDistortion { get; } = Of(
        "barrel-distortion", Thousandths("strength", 0, 50, 100, 200, 300, 400), LensKernel.Barrel, Aspect.Position, drawsChance: false);

    public static ImagePerturbation PincushionDistortion { get; } = Of(
        "pincushion-distortion", Thousandths("strength", 0, 50, 100, 200, 300, 400), LensKernel.Pincushion, Aspect.Position, drawsChance: false);

    /// <summary>Severities are ours, about Albumentations' ±0.3.</summary>
    public static ImagePerturbation GridDistortion { get; } = Of(
        "grid-distortion", Thousandths("fraction", 0, 50, 100, 200, 300, 400), GridDistortionKernel.Apply, Aspect.Position);

    public static ImagePerturbation ElasticTransform { get; } = ElasticOf(CorruptionSet.Scaled);

    /// <summary>ImageNet-C's severities 3 to 5 are 12.2, 17.08 and 29.28; those below are ours.</summary>
    public static ImagePerturbation ElasticLocal { get; } = Of(
        "elastic-local", new RowScale("alpha", 0, 488, 854, 1220, 1708, 2928) { Divisor = 100, Suffix = " px" }, ElasticKernel.ApplyLocal, Aspect.Position);

    public static MemberFamily Family { get; } = new(
        "image/optics", [ChromaticAberration, BarrelDistortion, PincushionDistortion, GridDistortion, ElasticTransform, ElasticLocal]);

    /// <summary>The published corruptions of this family.</summary>
    public static ImmutableArray<ImagePerturbation> Corruptions(CorruptionSet set) => [ElasticOf(set)];

    /// <summary>Strength falls, smoothness falls and jitter rises and falls: nothing physical grows with the severity.</summary>
    private static ImagePerturbation ElasticOf(CorruptionSet set) => Of(
        "elastic-transform", new RowScale("level", 0, 100, 200, 300, 400, 500) { Divisor = 100 },
        (source, context) => ElasticKernel.Apply(source, context, set), Aspect.Position, set: set, isMonotone: false);

    private static RowScale Thousandths(string parameter, params int[] rows) => new(parameter, rows) { Divisor = 1000 };

    private static ImagePerturbation Of(
        string name, RowScale scale, Func<PixelBuffer, PerturbationContext, PixelBuffer> kernel, Aspect changes,
        bool drawsChance = true, CorruptionSet set = CorruptionSet.Scaled, bool isMonotone = true) => new(
        new()
        {
            Name = "image." + name, Version = 1, Modality = Modality.Image, Scale = scale, Options = CorruptionOptions.Of(set),
            LabelEffect = LabelEffect.Preserves, Changes = changes, MaxTicks = scale.MaxTicks,
            DrawsChance = drawsChance, MovesContent = true, IsMonotone = isMonotone,
        },
        kernel);
}
