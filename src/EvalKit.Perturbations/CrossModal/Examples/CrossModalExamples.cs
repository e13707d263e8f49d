namespace EvalKit;

/// <summary>The worked examples of a prompt: in another order, or fewer.</summary>
internal static class CrossModalExamples
{
    private static readonly RowScale Share = new("share", 0, 20, 40, 60, 80, 100) { Divisor = 100 };

    /// <summary>How many pairs, of all that there are.</summary>
    public static PromptPerturbation Order { get; } = new(
        CrossModalDefinition.Of("example-order", Modality.Text, Share, Aspect.Position) with { IsMonotone = false }, new ExampleOrderKernel());

    /// <summary>How many, of all.</summary>
    public static PromptPerturbation Drop { get; } = new(
        CrossModalDefinition.Of("example-drop", Modality.Text, Share, Aspect.None, LabelEffect.Preserves), new ExampleDropKernel());

    public static MemberFamily Family { get; } = new("cross-modal/examples", [Order, Drop]);
}
