namespace EvalKit;

/// <summary>Where things are in a picture, which way up and how large.</summary>
internal static class ImageGeometry
{
    /// <summary>ImageNet-P's and Albumentations' ranges, graded.</summary>
    public static ImagePerturbation Rotation { get; } = new(
        new()
        {
            Name = "image.rotation", Version = 1, Modality = Modality.Image,
            Scale = new RowScale("degrees", 0, 200, 500, 1000, 2000, 4500) { Divisor = 100, Suffix = "°" },
            LabelEffect = LabelEffect.PreservesUnlessDependent, Changes = Aspect.Orientation | Aspect.Position,
            MaxTicks = 4500, MovesContent = true,
        },
        RotationKernel.Apply);

    /// <summary>Of a square picture the corners move by 2, 5, 10, 15 and 20 % of its side: the reach of Albumentations' and AugLy's.</summary>
    public static ImagePerturbation Shear { get; } = new(
        new()
        {
            Name = "image.shear", Version = 1, Modality = Modality.Image,
            Scale = new RowScale("slope", 0, 40, 100, 200, 300, 400) { Divisor = 1000 },
            LabelEffect = LabelEffect.PreservesUnlessDependent, Changes = Aspect.Orientation | Aspect.Position,
            MaxTicks = 400, MovesContent = true,
        },
        ShearKernel.Apply);

    /// <summary>Corners move by up to 2, 5, 10, 15 and 20 % of a side: Albumentations' Perspective has 5 to 10 %.</summary>
    public static ImagePerturbation Perspective { get; } = new(
        new()
        {
            Name = "image.perspective", Version = 1, Modality = Modality.Image,
            Scale = new RowScale("fraction", 0, 20, 50, 100, 150, 200) { Divisor = 1000 },
            LabelEffect = LabelEffect.PreservesUnlessDependent, Changes = Aspect.Orientation | Aspect.Position,
            MaxTicks = 200, MovesContent = true,
        },
        PerspectiveKernel.Apply);

    public static MemberFamily Family { get; } = new("image/geometry",
    [
        Rotation, Shear, Perspective,
        ImagePlacement.Translation, ImagePlacement.Padding, ImagePlacement.Letterbox, ImagePlacement.Crop,
        ImageScaling.Resize, ImageScaling.Downscale, ImageScaling.AspectRatio,
        ImageFlips.HorizontalFlip, ImageFlips.VerticalFlip, ImageFlips.QuarterTurn,
    ]);
}
