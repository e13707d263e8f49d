namespace EvalKit;

/// <summary>Adds pieces behind the text, each an edit of its own; a greater number has the same pieces and more.</summary>
/// <param name="piece">The piece of a number, with its separator before it.</param>
internal sealed class AppendKernel(Func<CounterRandom, int, string> piece) : ITextKernel
{
    public IReadOnlyList<TextEdit> Edit(string text, IReadOnlyList<KeptSpan> kept, in PerturbationContext context)
    {
        // Behind the last word, so that a line break at the end stays where it was.
        var end = text.AsSpan().TrimEnd().Length;
        if (kept.Any(span => span.Start < end && span.End > end)) end = text.Length;
        var random = context.Random;
        return [.. Enumerable.Range(0, (int)context.Amount).Select(number => new TextEdit(end, 0, piece(random, number)))];
    }
}
