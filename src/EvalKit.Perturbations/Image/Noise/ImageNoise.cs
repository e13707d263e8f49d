using System.Collections.Immutable;

namespace EvalKit;

/// <summary>Noise of pictures. The severities of the first four are those of ImageNet-C (Hendrycks and Dietterich, 2019).</summary>
internal static class ImageNoise
{
    public static ImagePerturbation GaussianNoise { get; } = Gaussian(CorruptionSet.Scaled);

    public static ImagePerturbation ShotNoise { get; } = Shot(CorruptionSet.Scaled);

    public static ImagePerturbation ImpulseNoise { get; } = Impulse(CorruptionSet.Scaled);

    public static ImagePerturbation SpeckleNoise { get; } = Speckle(CorruptionSet.Scaled);

    public static ImagePerturbation IsoNoise { get; } = Member(
        "image.iso-noise", new RowScale("sigma", 0, 40, 80, 120, 160, 200) { Divisor = 1000, Prefix = "σ " }, CorruptionSet.Scaled, WeighedNoiseKernel.Grain);

    public static MemberFamily Family { get; } = new("image/noise", [GaussianNoise, ShotNoise, ImpulseNoise, SpeckleNoise, IsoNoise]);

    /// <summary>The published four. Noise has no lengths, so ImageNet-C's are the members themselves.</summary>
    public static ImmutableArray<ImagePerturbation> Corruptions(CorruptionSet set) => set == CorruptionSet.Cifar10C
        ? [Gaussian(set), Shot(set), Impulse(set), Speckle(set)]
        : [GaussianNoise, ShotNoise, ImpulseNoise, SpeckleNoise];

    private static ImagePerturbation Gaussian(CorruptionSet set) => Member(
        "image.gaussian-noise",
        set == CorruptionSet.Cifar10C ? Deviations(5, 10_000, 80, 120, 160, 180, 200) : Deviations(5, 10_000, 160, 240, 360, 520, 760),
        set,
        GaussianNoiseKernel.Apply);

    private static ImagePerturbation Shot(CorruptionSet set) => Member(
        "image.shot-noise",
        set == CorruptionSet.Cifar10C ? new PhotonScale(500, 250, 100, 75, 50) : new PhotonScale(60, 25, 12, 5, 3),
        set,
        ShotNoiseKernel.Apply);

    private static ImagePerturbation Impulse(CorruptionSet set) => Member(
        "image.impulse-noise",
        set == CorruptionSet.Cifar10C
            ? new RowScale("share", 0, 10, 20, 30, 50, 70) { Divisor = 1000 }
            : new RowScale("share", 0, 30, 60, 90, 170, 270) { Divisor = 1000 },
        set,
        ImpulseNoiseKernel.Apply);

    private static ImagePerturbation Speckle(CorruptionSet set) => Member(
        "image.speckle-noise",
        set == CorruptionSet.Cifar10C ? Deviations(1, 1000, 60, 100, 120, 160, 200) : Deviations(1, 1000, 150, 200, 350, 450, 600),
        set,
        WeighedNoiseKernel.Speckle);

    private static RowScale Deviations(int step, int divisor, params int[] rows) =>
        new("sigma", [0, .. rows]) { Step = step, Divisor = divisor, Prefix = "σ " };

    private static ImagePerturbation Member(
        string name, SeverityScale scale, CorruptionSet set, Func<Media.PixelBuffer, PerturbationContext, Media.PixelBuffer> kernel) => new(
        new()
        {
            Name = name, Version = 1, Modality = Modality.Image, Scale = scale, LabelEffect = LabelEffect.Preserves,
            Changes = Aspect.Detail, MaxTicks = scale.MaxTicks,
            // What a severity means differs, even where the same amount gives the same result.
            Options = set == CorruptionSet.Cifar10C ? CorruptionOptions.Of(set) : "",
        },
        kernel);
}
