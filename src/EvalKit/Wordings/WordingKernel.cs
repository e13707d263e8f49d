namespace EvalKit;

/// <summary>Puts the recorded wording in the place of the text. It asks no model.</summary>
internal sealed class WordingKernel(Rewording rewording, WordingClient client, WordingBook? book) : ITextKernel
{
    public Rewording Rewording => rewording;

    public WordingClient Client => client;

    public bool Rewrites => true;

    public WordingKernel With(WordingBook other) => new(rewording, client, other);

    public IReadOnlyList<TextEdit> Edit(string text, IReadOnlyList<KeptSpan> kept, in PerturbationContext context)
    {
        if (!CanSay(text)) return [];
        if (book is null)
            throw new PerturbationException($"{rewording.Name} has no recorded wordings outside an eval: run it with .Under(…) in an EvalPlan.");
        var key = new WordingKey(rewording.Kind, (int)context.Amount, text);
        var pieces = kept.Select(span => text[span.Start..span.End]);
        if (book.ProblemOf(key, pieces) is { } problem)
            throw new PerturbationException(FormattableString.Invariant($"{rewording.Name} {problem} at strength {key.Strength} of \"{VisibleText.Of(text, 60)}\" (case {context.CaseId})."));
        return [new(0, text.Length, book[key]!)];
    }

    /// <summary>A text without a letter has no words to change.</summary>
    public static bool CanSay(string text) => text.EnumerateRunes().Any(System.Text.Rune.IsLetter);
}
