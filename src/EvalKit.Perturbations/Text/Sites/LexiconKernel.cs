namespace EvalKit;

/// <summary>Puts other phrases for a share of those that a lexicon knows, in the case of what they stand for; protected spans stay.</summary>
internal sealed class LexiconKernel(Lexicon lexicon) : ITextKernel
{
    private const long Draws = 2;

    public IReadOnlyList<TextEdit> Edit(string text, IReadOnlyList<KeptSpan> kept, in PerturbationContext context)
    {
        if (context.Amount == 0) return [];
        var random = context.Random;
        var picker = new EditPicker(random, context.Amount);
        var isProtected = ProtectedSpans.Of(text, kept);
        var words = TextWords.Free(text, isProtected);
        var ordinal = 0L;
        for (var i = 0; i < words.Count; i++)
        {
            if (lexicon.Find(text, words, i) is not var (count, others)) continue;
            var draw = ordinal++ * Draws;
            int start = words[i].Start, length = words[i + count - 1].End - start;
            i += count - 1;
            if (!picker.Wants(draw) || isProtected.AsSpan(start, length).Contains(true)) continue;
            var other = LetterCase.Like(text.AsSpan(start, length), others[random.BelowAt(draw + 1, others.Length)]);
            if (!text.AsSpan(start, length).SequenceEqual(other)) picker.Add(new TextEdit(start, length, other));
        }

        return picker.Edits();
    }
}
