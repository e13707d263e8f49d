namespace EvalKit;

/// <summary>
/// A text on its way through the steps of a chain. Each step keeps characters of the <em>original</em> text; where they are is followed
/// through the edits of the steps before.
/// </summary>
internal sealed class KeptText
{
    private readonly KeptSpan[][] _keptByStep;

    public KeptText(string text, IEnumerable<PerturbationDefinition> steps)
    {
        Text = text;
        _keptByStep = [.. steps.Select(step => KeptIn(text, step))];
    }

    public string Text { get; private set; }

    /// <summary>Carries a step out.</summary>
    /// <returns>How many edits it has, those that are left out with them.</returns>
    /// <param name="step">What is done.</param>
    /// <param name="place">Its place among the steps of this text.</param>
    /// <param name="context">What its kernel may know.</param>
    /// <param name="before">How many edits it had in other texts.</param>
    public int Apply(PerturbationStep step, int place, in PerturbationContext context, int before)
    {
        var (text, kernel) = (Text, ((TextPerturbation)step.Perturbation).Kernel);
        if (step.Only is null && Array.TrueForAll(_keptByStep, static spans => spans.Length == 0))
        {
            var change = kernel.Change(text, [], context);
            Text = change.Text;
            return change.Edits;
        }

        var edits = kernel.Edit(text, _keptByStep[place], context);
        var count = TextEdits.Count(edits);
        if (step.Only is { } only) edits = only.Of(edits, before);
        if (kernel.Rewrites && edits.Count > 0)
        {
            Text = TextEdits.Apply(text, edits);
            for (var i = 0; i < _keptByStep.Length; i++) _keptByStep[i] = Again(_keptByStep[i], before: text);
            return count;
        }

        Apply(edits);
        return count;
    }

    /// <summary>Makes edits, and follows what is kept through them.</summary>
    public void Apply(IReadOnlyList<TextEdit> edits)
    {
        Text = TextEdits.Apply(Text, edits);
        foreach (var spans in _keptByStep)
        {
            for (var i = 0; i < spans.Length; i++) spans[i] = TextEdits.Move(spans[i], edits);
        }
    }

    /// <summary>What a step keeps of a text.</summary>
    public static KeptSpan[] KeptIn(string text, PerturbationDefinition step)
    {
        var spans = step.KeptRanges.Select(range => KeptSpan.Of(range, text.Length)).Where(span => span.Length > 0).ToList();
        foreach (var wording in step.KeptTexts)
        {
            spans.AddRange(PlacesOf(wording, text));
        }

        return [.. spans];
    }

    private static IEnumerable<KeptSpan> PlacesOf(string wording, string text)
    {
        for (var at = text.IndexOf(wording, StringComparison.Ordinal); at >= 0; at = text.IndexOf(wording, at + wording.Length, StringComparison.Ordinal))
            yield return new(at, at + wording.Length);
    }

    /// <summary>What was kept, wherever it stands in a text that was written anew.</summary>
    private KeptSpan[] Again(KeptSpan[] spans, string before) =>
        [.. spans.Select(span => before[span.Start..span.End]).Distinct(StringComparer.Ordinal).SelectMany(wording => PlacesOf(wording, Text))];
}
