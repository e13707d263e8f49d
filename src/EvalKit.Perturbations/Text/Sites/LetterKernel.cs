namespace EvalKit;

/// <summary>
/// Changes a share of the letters, each for itself or with the one after it. A letter is a grapheme cluster that begins with one; protected
/// spans stay (<see cref="ProtectedSpans"/>).
/// </summary>
internal sealed class LetterKernel(LetterChange change) : ITextKernel
{
    /// <summary>Draws of one letter: its threshold and three for what becomes of it.</summary>
    public const long Draws = 4;

    public IReadOnlyList<TextEdit> Edit(string text, IReadOnlyList<KeptSpan> kept, in PerturbationContext context)
    {
        if (context.Amount == 0) return [];
        var random = context.Random;
        var picker = new EditPicker(random, context.Amount, text.Length);
        var isProtected = ProtectedSpans.Of(text, kept);
        var letter = 0L;
        var followsLetter = false;
        for (var i = 0; i < text.Length;)
        {
            var length = Cluster.LengthAt(text, i);
            var start = i;
            i += length;
            if (!Cluster.IsLetterAt(text, start))
            {
                followsLetter = false;
                continue;
            }

            var draw = letter++ * Draws;
            if (!isProtected[start] && picker.Wants(draw))
            {
                if (change(new LetterSite(text, start, length, followsLetter, isProtected, random, draw)) is { } edit)
                {
                    picker.Add(edit);
                    if (edit.Length > length)
                    {
                        i = edit.End;
                        letter++;
                    }
                }
            }

            followsLetter = true;
        }

        return picker.Edits();
    }
}
