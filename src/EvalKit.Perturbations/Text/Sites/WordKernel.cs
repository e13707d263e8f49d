namespace EvalKit;

/// <summary>Changes a share of the words, each for itself or with the one after it; protected spans stay.</summary>
internal sealed class WordKernel(WordChange change) : ITextKernel
{
    /// <summary>Draws of one word: its threshold and seven for what becomes of it.</summary>
    private const long Draws = 8;

    public IReadOnlyList<TextEdit> Edit(string text, IReadOnlyList<KeptSpan> kept, in PerturbationContext context)
    {
        if (context.Amount == 0) return [];
        var random = context.Random;
        var picker = new EditPicker(random, context.Amount);
        var isProtected = ProtectedSpans.Of(text, kept);
        var words = TextWords.Free(text, isProtected);
        for (var i = 0; i < words.Count; i++)
        {
            var draw = i * Draws;
            if (!picker.Wants(draw)) continue;
            var next = i + 1 < words.Count ? words[i + 1] : default;
            // It takes the next word with it only where that word's own change would come later.
            var canTakeNext = next.Start == words[i].End + 1 && text[words[i].End] == ' ' && !isProtected[words[i].End]
                && random.UniformAt(draw) <= random.UniformAt(draw + Draws);
            if (change(new WordSite(text, words[i], canTakeNext ? next : default, isProtected, random, draw)) is not { } edit) continue;
            picker.Add(edit);
            if (canTakeNext && edit.End > next.Start) i++;
        }

        return picker.Edits();
    }
}
