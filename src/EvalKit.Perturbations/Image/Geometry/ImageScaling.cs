using EvalKit.Media;

namespace EvalKit;

/// <summary>Other numbers of pixels.</summary>
internal static class ImageScaling
{
    private static readonly RowScale Factor = new("factor", 0, 100, 250, 500, 650, 750) { Start = 1000, Step = -1, Divisor = 1000 };

    public static ImagePerturbation Resize { get; } = ResizeWith(ResizeFilter.Bicubic);

    /// <summary>
    /// Albumentations' Downscale halves to quarters. Not monotone by squared error: where new pixels fall between old ones is another
    /// place for every factor, and just under 1 they fall in the middle somewhere.
    /// </summary>
    public static ImagePerturbation Downscale { get; } = new(
        Definition("image.downscale") with { DrawsChance = false, IsMonotone = false }, ResizeKernel.ThereAndBack);

    public static ImagePerturbation AspectRatio { get; } = AspectRatioWith(ResizeFilter.Bicubic);

    /// <summary>AugLy's scale is one half.</summary>
    public static ImagePerturbation ResizeWith(ResizeFilter filter) => new(
        Definition("image.resize") with { DrawsChance = false, KeepsSize = false, Options = OptionsOf(filter) },
        (source, context) => ResizeKernel.Shrink(source, context, filter));

    public static ImagePerturbation AspectRatioWith(ResizeFilter filter) => new(
        Definition("image.aspect-ratio") with { KeepsSize = false, Options = OptionsOf(filter) },
        (source, context) => ResizeKernel.Squeeze(source, context, filter));

    private static PerturbationDefinition Definition(string name) => new()
    {
        Name = name, Version = 1, Modality = Modality.Image, Scale = Factor,
        LabelEffect = LabelEffect.Preserves, Changes = Aspect.Scale | Aspect.Detail, MaxTicks = Factor.MaxTicks,
    };

    private static string OptionsOf(ResizeFilter filter) => filter switch
    {
        ResizeFilter.Bicubic => "",
        ResizeFilter.Nearest => "filter=nearest",
        ResizeFilter.Box => "filter=box",
        ResizeFilter.Bilinear => "filter=bilinear",
        ResizeFilter.Lanczos3 => "filter=lanczos3",
        _ => throw new ArgumentOutOfRangeException(nameof(filter), filter, "There is no such filter."),
    };
}
