using EvalKit.Media;

namespace EvalKit;

/// <summary>The picture elsewhere, in a larger frame, or a part of it.</summary>
internal static class ImagePlacement
{
    private static readonly RowScale FractionOfSide = new("fraction", 0, 20, 50, 100, 200, 300) { Divisor = 1000 };

    /// <summary>ImageNet-P moves by a pixel per frame; AugLy's and Albumentations' shifts reach a quarter of the side.</summary>
    public static ImagePerturbation Translation { get; } = new(
        new()
        {
            Name = "image.translation", Version = 1, Modality = Modality.Image, Scale = FractionOfSide,
            LabelEffect = LabelEffect.Preserves, Changes = Aspect.Position, MaxTicks = FractionOfSide.MaxTicks, MovesContent = true,
        },
        TranslationKernel.Apply);

    public static ImagePerturbation Padding { get; } = PaddingWith(null);

    public static ImagePerturbation Letterbox { get; } = LetterboxWith(null);

    /// <summary>AugLy's crop keeps a quarter to three quarters.</summary>
    public static ImagePerturbation Crop { get; } = new(
        new()
        {
            Name = "image.crop", Version = 1, Modality = Modality.Image,
            Scale = new RowScale("kept", 0, 50, 100, 200, 350, 500) { Start = 1000, Step = -1, Divisor = 1000 },
            LabelEffect = LabelEffect.PreservesUnlessDependent, Changes = Aspect.Position | Aspect.Scale,
            MaxTicks = 500, KeepsSize = false,
        },
        CropKernel.Apply);

    /// <summary>AugLy's pad adds a quarter of the side.</summary>
    public static ImagePerturbation PaddingWith(Rgba? fill) => new(
        Frame("image.padding", fill), (source, context) => BorderKernel.Pad(source, context, FillColour.PixelOf(fill)));

    public static ImagePerturbation LetterboxWith(Rgba? fill) => new(
        Frame("image.letterbox", fill), (source, context) => BorderKernel.Letterbox(source, context, FillColour.PixelOf(fill)));

    private static PerturbationDefinition Frame(string name, Rgba? fill) => new()
    {
        Name = name, Version = 1, Modality = Modality.Image, Scale = FractionOfSide, Options = FillColour.OptionsOf(fill),
        LabelEffect = LabelEffect.Preserves, Changes = Aspect.Position | Aspect.Scale, MaxTicks = FractionOfSide.MaxTicks,
        DrawsChance = false, KeepsSize = false,
    };
}
