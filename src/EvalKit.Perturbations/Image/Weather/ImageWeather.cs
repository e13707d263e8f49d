using System.Collections.Immutable;

namespace EvalKit;

/// <summary>What lies between a camera and what it looks at.</summary>
internal static class ImageWeather
{
    /// <summary>ImageNet-C's amounts and decays (Hendrycks and Dietterich, 2019).</summary>
    public static ImagePerturbation Fog { get; } = FogOf(CorruptionSet.Scaled);

    /// <summary>ImageNet-C's weights over a texture of our own.</summary>
    public static ImagePerturbation Frost { get; } = FrostOf(CorruptionSet.Scaled);

    /// <summary>ImageNet-C's snow.</summary>
    public static ImagePerturbation Snow { get; } = SnowOf(CorruptionSet.Scaled);

    /// <summary>One direction: ever more flakes.</summary>
    public static ImagePerturbation Snowfall { get; } = Scaled(
        "image.snowfall", new RowScale("share", 0, 20, 50, 90, 130, 160) { Divisor = 1000 }, SnowfallKernel.Apply);

    /// <summary>ImageNet-C's spatter: water, then mud.</summary>
    public static ImagePerturbation Spatter { get; } = SpatterOf(CorruptionSet.Scaled);

    /// <summary>One direction: water that is seen ever more clearly.</summary>
    public static ImagePerturbation SpatterWater { get; } = Scaled(
        "image.spatter-water", new RowScale("intensity", 0, 15, 30, 45, 60, 75) { Divisor = 100 }, SpatterWaterKernel.Apply);

    /// <summary>One direction: ever more mud.</summary>
    public static ImagePerturbation SpatterMud { get; } = Scaled(
        "image.spatter-mud", new RowScale("share", 0, 50, 100, 200, 300, 400) { Divisor = 1000 }, SpatterMudKernel.Apply);

    /// <summary>Albumentations' streaks; 84 drops are its area over 600.</summary>
    public static ImagePerturbation Rain { get; } = Scaled("image.rain", new RowScale("drops", 0, 20, 45, 84, 140, 220), RainKernel.Apply);

    /// <summary>After Albumentations'.</summary>
    public static ImagePerturbation SunFlare { get; } = Scaled(
        "image.sun-flare", new RowScale("strength", 0, 20, 40, 60, 80, 100) { Divisor = 100 }, SunFlareKernel.Apply);

    public static MemberFamily Family { get; } = new("image/weather", [Fog, Frost, Snow, Snowfall, Spatter, SpatterWater, SpatterMud, Rain, SunFlare]);

    /// <summary>What ImageNet-C or CIFAR-10-C has of this family.</summary>
    public static ImmutableArray<ImagePerturbation> Corruptions(CorruptionSet set) =>
        [
            set == CorruptionSet.Cifar10C ? FogOf(set) : Fog,
            // Its texture is made, not published: there are no pixels to be exact about.
            set == CorruptionSet.Cifar10C ? FrostOf(set) : Frost,
            set == CorruptionSet.Scaled ? Snow : SnowOf(set),
            set == CorruptionSet.Scaled ? Spatter : SpatterOf(set),
        ];

    /// <summary>Not monotone: between rows of the same amount, what is rougher is normalised to another mean.</summary>
    private static ImagePerturbation FogOf(CorruptionSet set) => Graded("image.fog", CorruptionOptions.Of(set), set == CorruptionSet.Cifar10C
        ? new FogKernel(new(0, 0.2, 0.5, 0.75, 1, 1.5), new(3, 3, 3, 2.5, 2, 1.75)).Apply
        : new FogKernel(new(0, 1.5, 2, 2.5, 2.5, 3), new(2, 2, 2, 1.7, 1.5, 1.4)).Apply,
        isMonotone: false);

    /// <summary>Not monotone where the picture is about as bright as the ice.</summary>
    private static ImagePerturbation FrostOf(CorruptionSet set) => Graded("image.frost", CorruptionOptions.Of(set), set == CorruptionSet.Cifar10C
        ? new FrostKernel(set, new(1, 1, 1, 0.9, 0.85, 0.75), new(0, 0.2, 0.3, 0.4, 0.4, 0.45)).Apply
        : new FrostKernel(set, new(1, 1, 0.8, 0.7, 0.65, 0.6), new(0, 0.4, 0.6, 0.7, 0.7, 0.75)).Apply,
        isMonotone: false);

    /// <summary>Mean, deviation, zoom, threshold, radius and sigma of the blur, mix. Below severity 1 the first row's snow fades in.</summary>
    private static ImagePerturbation SnowOf(CorruptionSet set) => Graded(
        "image.snow", CorruptionOptions.Of(set), new SnowKernel(set, set == CorruptionSet.Cifar10C
            ?
            [
                new(0.1, 0.1, 0.1, 0.15, 0.25, 0.3), new(0.2, 0.2, 0.2, 0.3, 0.3, 0.3), new(1, 1, 1, 1.75, 2.25, 1.25),
                new(0.6, 0.6, 0.5, 0.55, 0.6, 0.65), new(8, 8, 10, 10, 12, 14), new(3, 3, 4, 4, 6, 12), new(1, 0.95, 0.9, 0.9, 0.85, 0.8),
            ]
            :
            [
                new(0.1, 0.1, 0.2, 0.55, 0.55, 0.55), new(0.3, 0.3, 0.3, 0.3, 0.3, 0.3), new(3, 3, 2, 4, 4.5, 2.5),
                new(0.5, 0.5, 0.5, 0.9, 0.85, 0.85), new(10, 10, 12, 12, 12, 12), new(4, 4, 4, 8, 8, 12), new(1, 0.8, 0.7, 0.7, 0.65, 0.55),
            ]).Apply,
        isMonotone: false);

    /// <summary>Mean, deviation, blur, threshold, and what is seen or how soft it is. Below severity 1 the first row's water fades in.</summary>
    private static ImagePerturbation SpatterOf(CorruptionSet set) => Graded(
        "image.spatter", CorruptionOptions.Of(set), new SpatterKernel(set, set == CorruptionSet.Cifar10C
            ?
            [
                new(0.62, 0.62, 0.65, 0.65, 0.65, 0.65), new(0.1, 0.1, 0.1, 0.3, 0.1, 0.1), new(0.7, 0.7, 0.8, 1, 0.7, 0.5),
                new(0.7, 0.7, 0.7, 0.69, 0.69, 0.68), new(0, 0.5, 0.5, 0.5, 0.6, 0.6),
            ]
            :
            [
                new(0.65, 0.65, 0.65, 0.65, 0.65, 0.67), new(0.3, 0.3, 0.3, 0.3, 0.3, 0.4), new(4, 4, 3, 2, 1, 1),
                new(0.69, 0.69, 0.68, 0.68, 0.65, 0.65), new(0, 0.6, 0.6, 0.5, 1.5, 1.5),
            ]).Apply,
        isMonotone: false);

    private static ImagePerturbation Scaled(string name, RowScale scale, Func<Media.PixelBuffer, PerturbationContext, Media.PixelBuffer> kernel) => new(
        new()
        {
            Name = name, Version = 1, Modality = Modality.Image, Scale = scale, LabelEffect = LabelEffect.Preserves,
            Changes = Aspect.Detail | Aspect.Level, MaxTicks = scale.MaxTicks,
        },
        kernel);

    /// <summary>Of no published parameter rises strictly: the scale is the severity itself.</summary>
    private static ImagePerturbation Graded(
        string name, string options, Func<Media.PixelBuffer, PerturbationContext, Media.PixelBuffer> kernel, bool isMonotone) => new(
        new()
        {
            Name = name, Version = 1, Modality = Modality.Image, Scale = SeverityAsParameter.Scale, LabelEffect = LabelEffect.Preserves,
            Changes = Aspect.Detail | Aspect.Level, MaxTicks = SeverityAsParameter.Scale.MaxTicks, IsMonotone = isMonotone, Options = options,
        },
        kernel);
}
