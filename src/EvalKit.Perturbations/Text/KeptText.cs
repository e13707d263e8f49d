using System.Collections.Immutable;

namespace EvalKit;

/// <summary>
/// A text on its way through the steps of a chain. Each step keeps characters of the <em>original</em> text; where they are is followed
/// through the edits of the steps before.
/// </summary>
internal sealed class KeptText
{
    private readonly KeptSpan[][] _keptByStep;

    public KeptText(string text, IEnumerable<ImmutableArray<Range>> keptByStep)
    {
        Text = text;
        _keptByStep = [.. keptByStep.Select(ranges => ranges.Select(range => KeptSpan.Of(range, text.Length)).Where(span => span.Length > 0).ToArray())];
    }

    public string Text { get; private set; }

    public void Apply(TextPerturbation perturbation, int step, in PerturbationContext context)
    {
        var edits = perturbation.Kernel.Edit(Text, _keptByStep[step], context);
        Text = TextEdits.Apply(Text, edits);
        foreach (var spans in _keptByStep)
        {
            for (var i = 0; i < spans.Length; i++) spans[i] = TextEdits.Move(spans[i], edits);
        }
    }
}
