namespace EvalKit;

/// <summary>Options get the labels of another sequence, each the one at its own place in it. All of them are one edit: half of them would be a riddle.</summary>
/// <param name="numbering">The sequence, or any other than they have.</param>
internal sealed class OptionLabelKernel(OptionNumbering numbering) : ITextKernel
{
    public string Needs => numbering == OptionNumbering.Any ? OptionLabels.Needs : OptionLabels.Needs + ", and of another sequence than the new ones";

    public bool CanChange(string text) => OptionLabels.Of(text) is { } labels && labels.Numbering != numbering;

    public IReadOnlyList<TextEdit> Edit(string text, IReadOnlyList<KeptSpan> kept, in PerturbationContext context)
    {
        if (context.Amount == 0 || OptionLabels.Of(text) is not { } labels || labels.Numbering == numbering) return [];
        if (labels.Labels.Any(label => kept.Any(span => span.Touches(label.Start, label.Start + label.Length)))) return [];
        var other = numbering == OptionNumbering.Any ? Another(labels.Numbering, context.Random) : numbering;
        return [.. labels.Labels.Select(label => new TextEdit(label.Start, label.Length, OptionLabels.NameOf(other, label.Index)) { Group = 1 })];
    }

    /// <summary>One of the three others, all alike.</summary>
    private static OptionNumbering Another(OptionNumbering present, CounterRandom random)
    {
        var drawn = OptionNumbering.Capitals + random.BelowAt(0, 3);
        return drawn < present ? drawn : drawn + 1;
    }
}
