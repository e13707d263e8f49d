namespace EvalKit;

/// <summary>Pictures put together wrongly: negative controls, under which an answer that stays right was not read from the picture.</summary>
internal static class ImageShuffles
{
    public static ImagePerturbation GridShuffle { get; } = new(
        Definition("image.grid-shuffle", new("share", 0, 1, 2, 4, 6, 8) { Divisor = 8 }), ShuffleKernel.Grid);

    public static ImagePerturbation PixelShuffle { get; } = new(
        Definition("image.pixel-shuffle", new("share", 0, 5, 10, 25, 50, 100) { Divisor = 100 }), ShuffleKernel.Single);

    private static PerturbationDefinition Definition(string name, RowScale scale) => new()
    {
        Name = name, Version = 1, Modality = Modality.Image, Scale = scale, LabelEffect = LabelEffect.Changes,
        Changes = Aspect.Position | Aspect.Orientation | Aspect.Detail, MaxTicks = scale.MaxTicks, MovesContent = true,
    };
}
