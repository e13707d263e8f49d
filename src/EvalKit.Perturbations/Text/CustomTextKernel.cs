namespace EvalKit;

/// <summary>A user's function from text to text, run on each stretch between kept spans.</summary>
internal sealed class CustomTextKernel(string name, Func<string, PerturbationContext, string> apply) : ITextKernel
{
    public IReadOnlyList<TextEdit> Edit(string text, IReadOnlyList<KeptSpan> kept, in PerturbationContext context)
    {
        if (kept.Count == 0) return Difference(0, text, Run(text, context));
        var edits = new List<TextEdit>();
        var start = 0;
        foreach (var span in kept.OrderBy(span => span.Start).Append(new KeptSpan(text.Length, text.Length)))
        {
            if (span.Start > start)
            {
                var stretch = text[start..span.Start];
                // A stream of its own for each stretch, or equal stretches would be changed equally.
                edits.AddRange(Difference(start, stretch, Run(stretch, context with { Random = context.Random.Stream(start) })));
            }

            start = Math.Max(start, span.End);
        }

        return edits;
    }

    private string Run(string text, in PerturbationContext context) => apply(text, context)
        ?? throw new PerturbationException($"text.{name} returned null for case \"{context.CaseId}\"; return the changed text, or the given one.");

    /// <summary>One edit between what both texts begin and end with.</summary>
    private static TextEdit[] Difference(int offset, string before, string after)
    {
        if (before == after) return [];
        var shorter = Math.Min(before.Length, after.Length);
        var prefix = before.AsSpan().CommonPrefixLength(after);
        var suffix = 0;
        while (suffix < shorter - prefix && before[^(suffix + 1)] == after[^(suffix + 1)]) suffix++;
        return [new(offset + prefix, before.Length - prefix - suffix, after[prefix..^suffix])];
    }
}
