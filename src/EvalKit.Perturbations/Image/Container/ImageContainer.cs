namespace EvalKit;

/// <summary>Other files of the same picture.</summary>
internal static class ImageContainer
{
    /// <summary>Levels of our own: each has the novelties of those below it.</summary>
    public static ImagePerturbation Container { get; } = new(
        new()
        {
            Name = "image.container", Version = 1, Modality = Modality.Image, Scale = new RowScale("level", 0, 1, 2, 3, 4, 5),
            LabelEffect = LabelEffect.Preserves, MaxTicks = 5, ChangesFileAlone = true,
        },
        (pixels, _) => pixels)
    {
        Encoder = ContainerKernel.Encode,
    };

    public static MemberFamily Family { get; } = new("image/container", [Container]);
}
