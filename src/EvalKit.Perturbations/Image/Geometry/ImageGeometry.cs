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

    public static MemberFamily Family { get; } = new("image/geometry", [Rotation]);
}
