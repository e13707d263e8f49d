namespace EvalKit;

/// <summary>Puts instructions between the sentences of a text, each an edit of its own; a greater number has the same ones and more.</summary>
/// <param name="instructions">Of which each edit has one.</param>
/// <param name="place">Where they stand.</param>
/// <param name="form">How they are dressed.</param>
internal sealed class InjectedInstructionKernel(IReadOnlyList<string> instructions, InjectionPlace place, InjectionForm form) : ITextKernel
{
    private static readonly (string Open, string Close)[] Forms = [("", ""), ("\"", "\""), ("<p style=\"display:none\">", "</p>"), ("<!-- ", " -->")];

    public IReadOnlyList<TextEdit> Edit(string text, IReadOnlyList<KeptSpan> kept, in PerturbationContext context)
    {
        if (context.Amount == 0) return [];
        var borders = Borders(text, kept);
        var random = context.Random;
        var edits = new TextEdit[(int)context.Amount];
        for (var number = 0; number < edits.Length; number++)
        {
            var at = borders[random.Stream("place").BelowAt(number, borders.Count)];
            var (open, close) = Forms[form == InjectionForm.Any ? random.Stream("form").BelowAt(number, Forms.Length) : (int)form - 1];
            var dressed = $"{open}{instructions[random.Stream("wording").BelowAt(number, instructions.Count)]}{close}";
            edits[number] = new(at, 0, at > 0 ? " " + dressed : text.Length > 0 ? dressed + " " : dressed);
        }

        return [.. edits.OrderBy(edit => edit.Start)];
    }

    /// <summary>At least one; none lies within what is kept.</summary>
    private List<int> Borders(string text, IReadOnlyList<KeptSpan> kept)
    {
        var ends = TextPieces.Sentences(text).Select(sentence => sentence.End).Where(end => !kept.Any(span => span.Start < end && span.End > end)).ToList();
        var behind = ends.Count > 0 ? ends[^1] : text.Length;
        return place switch
        {
            InjectionPlace.Start => [0],
            InjectionPlace.End => [behind],
            InjectionPlace.Middle => ends.Count > 1 ? ends[..^1] : [behind],
            _ => [0, .. ends],
        };
    }
}
