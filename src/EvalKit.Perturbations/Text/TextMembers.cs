namespace EvalKit;

/// <summary>Perturbations of text.</summary>
internal static class TextMembers
{
    public static TextPerturbation KeyboardTypos { get; } = new(
        new()
        {
            Name = "text.keyboard-typos", Version = 1, Modality = Modality.Text,
            Scale = new RowScale("share", 0, 10, 20, 50, 100, 200) { Divisor = 1000 },
            LabelEffect = LabelEffect.PreservesUnlessDependent, Changes = Aspect.Spelling, MaxTicks = 200,
        },
        new KeyboardTyposKernel());

    public static TextPerturbation Whitespace { get; } = new(
        new()
        {
            Name = "text.whitespace", Version = 1, Modality = Modality.Text,
            Scale = new RowScale("share", 0, 50, 100, 200, 300, 500) { Divisor = 1000 },
            LabelEffect = LabelEffect.Preserves, Changes = Aspect.Layout, MaxTicks = 500,
        },
        new WhitespaceKernel());

    public static MemberFamily Family { get; } = new("text", [KeyboardTypos, Whitespace]);
}
