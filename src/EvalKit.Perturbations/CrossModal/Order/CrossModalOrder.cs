namespace EvalKit;

/// <summary>Where parts stand in a prompt.</summary>
internal static class CrossModalOrder
{
    public static PromptPerturbation ModalityOrder { get; } = new(
        CrossModalDefinition.Of("modality-order", Modality.Audio | Modality.Image | Modality.Text, SwitchScale.Scale, Aspect.Position) with { IsMonotone = false },
        new ModalityOrderKernel());

    /// <summary>How far back, of all places behind the first.</summary>
    public static PromptPerturbation PicturePosition { get; } = new(
        CrossModalDefinition.Of("picture-position", Modality.Image, new RowScale("share", 0, 20, 40, 60, 80, 100) { Divisor = 100 }, Aspect.Position) with
        {
            DrawsChance = false, IsMonotone = false,
        },
        new PicturePositionKernel());

    public static MemberFamily Family { get; } = new("cross-modal/order", [ModalityOrder, PicturePosition]);
}
