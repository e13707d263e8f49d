using System.Globalization;
using EvalKit.Media;

namespace EvalKit;

/// <summary>What hides parts of a picture, or lies on top of it.</summary>
internal static class ImageOcclusion
{
    private static readonly RowScale Share = new("share", 0, 10, 20, 50, 100, 200) { Divisor = 1000 };

    public static ImagePerturbation Cutout { get; } = CutoutWith(1, null);

    public static ImagePerturbation PixelDropout { get; } = PixelDropoutWith(null);

    public static ImagePerturbation GridDropout { get; } = GridDropoutWith(null);

    public static ImagePerturbation Stripes { get; } = StripesWith(null);

    public static MemberFamily Family { get; } = new("image/occlusion",
    [
        Cutout, PixelDropout, GridDropout, Stripes,
        ImageShuffles.GridShuffle, ImageShuffles.PixelShuffle,
        ImageOverlays.Overlay, ImageOverlays.Watermark,
        ImageFrames.MemeBorder, ImageFrames.ScreenshotFrame, ImageFrames.Collage,
    ]);

    /// <summary>Areas from Cutout (DeVries and Taylor, 2017) and Albumentations' CoarseDropout.</summary>
    public static ImagePerturbation CutoutWith(int holes, Rgba? fill) => new(
        Definition("image.cutout", new("share", 0, 20, 50, 100, 200, 350) { Divisor = 1000 }) with
        {
            Options = string.Join(';', new[] { holes == 1 ? "" : "holes=" + holes.ToString(CultureInfo.InvariantCulture), FillColour.OptionsOf(fill) }.Where(option => option.Length > 0)),
        },
        (source, context) => CutoutKernel.Apply(source, context, holes, FillColour.PixelOf(fill)));

    /// <summary>Albumentations' default is 0.01.</summary>
    public static ImagePerturbation PixelDropoutWith(Rgba? fill) => new(
        Definition("image.pixel-dropout", Share) with { Options = FillColour.OptionsOf(fill) },
        (source, context) => PixelDropoutKernel.Apply(source, context, FillColour.PixelOf(fill)));

    public static ImagePerturbation GridDropoutWith(Rgba? fill) => new(
        Definition("image.grid-dropout", Share) with { Options = FillColour.OptionsOf(fill) },
        (source, context) => GridKernel.Squares(source, context, FillColour.PixelOf(fill)));

    public static ImagePerturbation StripesWith(Rgba? fill) => new(
        Definition("image.stripes", Share) with { Options = FillColour.OptionsOf(fill) },
        (source, context) => GridKernel.Stripes(source, context, FillColour.PixelOf(fill)));

    private static PerturbationDefinition Definition(string name, RowScale scale) => new()
    {
        Name = name, Version = 1, Modality = Modality.Image, Scale = scale,
        LabelEffect = LabelEffect.PreservesUnlessDependent, Changes = Aspect.Detail, MaxTicks = scale.MaxTicks,
    };
}
