using System.Collections.Immutable;
using EvalKit.Media;

namespace EvalKit;

/// <summary>Loss of sharpness, and too much of it.</summary>
internal static class ImageBlur
{
    public static ImagePerturbation GaussianBlur { get; } = GaussianBlurOf(CorruptionSet.Scaled);

    public static ImagePerturbation DefocusBlur { get; } = DefocusBlurOf(CorruptionSet.Scaled);

    public static ImagePerturbation GlassBlur { get; } = GlassBlurOf(CorruptionSet.Scaled);

    public static ImagePerturbation MotionBlur { get; } = MotionBlurOf(CorruptionSet.Scaled);

    /// <summary>Motion blur's severities of σ with a line that grows with them, so that more is always more.</summary>
    public static ImagePerturbation MotionTrail { get; } = Of(
        "motion-trail", Sigma(100, 0, 300, 500, 800, 1200, 1500), true, MotionBlurKernel.ApplyTrail, moves: true);

    public static ImagePerturbation ZoomBlur { get; } = ZoomBlurOf(CorruptionSet.Scaled);

    /// <summary>Severities are ours, amounts in Albumentations' range and above.</summary>
    public static ImagePerturbation Sharpen { get; } = Of(
        "sharpen", new RowScale("amount", 0, 25, 50, 100, 200, 400) { Divisor = 100 }, false, SharpenKernel.Apply);

    /// <summary>Severities are ours, the filter is in Albumentations' range.</summary>
    public static ImagePerturbation Ringing { get; } = Of(
        "ringing", new RowScale("mix", 0, 20, 40, 60, 80, 100) { Divisor = 100 }, false, RingingKernel.Apply);

    public static MemberFamily Family { get; } = new(
        "image/blur", [GaussianBlur, DefocusBlur, GlassBlur, MotionBlur, MotionTrail, ZoomBlur, Sharpen, Ringing]);

    /// <summary>The published corruptions of this family.</summary>
    public static ImmutableArray<ImagePerturbation> Corruptions(CorruptionSet set) =>
        [DefocusBlurOf(set), GlassBlurOf(set), MotionBlurOf(set), ZoomBlurOf(set), GaussianBlurOf(set)];

    private static ImagePerturbation GaussianBlurOf(CorruptionSet set) => Of(
        "gaussian-blur",
        set == CorruptionSet.Cifar10C ? Sigma(100, 0, 40, 60, 70, 80, 100) : Sigma(100, 0, 100, 200, 300, 400, 600),
        false, (source, context) => GaussianBlurKernel.Apply(source, context, set), set);

    private static ImagePerturbation DefocusBlurOf(CorruptionSet set) => Of(
        "defocus-blur",
        new RowScale("radius", set == CorruptionSet.Cifar10C ? [0, 30, 40, 50, 100, 150] : [0, 300, 400, 600, 800, 1000]) { Divisor = 100, Suffix = " px" },
        false, (source, context) => DefocusBlurKernel.Apply(source, context, set), set);

    private static ImagePerturbation GlassBlurOf(CorruptionSet set) => Of(
        "glass-blur",
        // CIFAR-10-C's σ falls from severity 3 to 4.
        set == CorruptionSet.Cifar10C
            ? new RowScale("severity", 0, 100, 200, 300, 400, 500) { Divisor = 100, IdentityExists = false }
            : new RowScale("sigma", 0, 70, 90, 100, 110, 150) { Divisor = 100, Prefix = "σ ", Suffix = " px", IdentityExists = false },
        true, (source, context) => GlassBlurKernel.Apply(source, context, set), set,
        // From severity 3 to 4 pixels move further, but twice and not three times.
        isMonotone: false);

    private static ImagePerturbation MotionBlurOf(CorruptionSet set) => Of(
        "motion-blur",
        set == CorruptionSet.Cifar10C ? Sigma(100, 0, 100, 150, 200, 200, 250) : Sigma(100, 0, 300, 500, 800, 1200, 1500),
        true, (source, context) => MotionBlurKernel.Apply(source, context, set), set, moves: true, isMonotone: false);

    private static ImagePerturbation ZoomBlurOf(CorruptionSet set) => Of(
        "zoom-blur",
        // The largest factor that the published ranges reach: their floating-point ends are exclusive, but for 1.11 and 1.06.
        new RowScale("factor", set == CorruptionSet.Cifar10C ? [0, 60, 110, 150, 200, 250] : [0, 110, 150, 200, 240, 300]) { Start = 1000, Divisor = 1000, Suffix = "×" },
        false, (source, context) => ZoomBlurKernel.Apply(source, context, set), set, moves: true);

    private static RowScale Sigma(int divisor, params int[] rows) => new("sigma", rows) { Divisor = divisor, Prefix = "σ ", Suffix = " px" };

    private static ImagePerturbation Of(
        string name, RowScale scale, bool drawsChance, Func<PixelBuffer, PerturbationContext, PixelBuffer> kernel,
        CorruptionSet set = CorruptionSet.Scaled, bool moves = false, bool isMonotone = true) => new(
        new()
        {
            Name = "image." + name, Version = 1, Modality = Modality.Image, Scale = scale, Options = CorruptionOptions.Of(set),
            LabelEffect = LabelEffect.Preserves, Changes = Aspect.Detail, MaxTicks = scale.MaxTicks,
            DrawsChance = drawsChance, MovesContent = moves, IsMonotone = isMonotone,
        },
        kernel);
}
