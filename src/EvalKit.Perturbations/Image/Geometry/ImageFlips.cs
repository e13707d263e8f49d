using System.Globalization;

namespace EvalKit;

/// <summary>Mirror images and right angles: on or off, and no sample is lost.</summary>
internal static class ImageFlips
{
    /// <summary>Mirrored letters and digits are others, if any: who reads depends on their spelling.</summary>
    public static ImagePerturbation HorizontalFlip { get; } = new(
        Definition("image.horizontal-flip", Aspect.Orientation | Aspect.Position | Aspect.Spelling), MirrorKernel.Horizontally);

    public static ImagePerturbation VerticalFlip { get; } = new(
        Definition("image.vertical-flip", Aspect.Orientation | Aspect.Position | Aspect.Spelling), MirrorKernel.Vertically);

    public static ImagePerturbation QuarterTurn { get; } = QuarterTurns(1);

    /// <param name="turns">Clockwise quarter turns, 1 to 3.</param>
    public static ImagePerturbation QuarterTurns(int turns) => new(
        Definition("image.quarter-turn", Aspect.Orientation | Aspect.Position) with
        {
            KeepsSize = false, Options = turns == 1 ? "" : "turns=" + turns.ToString(CultureInfo.InvariantCulture),
        },
        (source, context) => QuarterTurnKernel.Apply(source, context, turns));

    private static PerturbationDefinition Definition(string name, Aspect changes) => new()
    {
        Name = name, Version = 1, Modality = Modality.Image, Scale = SwitchScale.Scale,
        LabelEffect = LabelEffect.PreservesUnlessDependent, Changes = changes, MaxTicks = 1, DrawsChance = false, MovesContent = true,
    };
}
