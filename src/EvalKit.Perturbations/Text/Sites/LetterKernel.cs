using System.Runtime.CompilerServices;

namespace EvalKit;

/// <summary>
/// Changes a share of the letters, each for itself or with the one after it. A letter is a grapheme cluster that begins with one; protected
/// spans stay (<see cref="ProtectedSpans"/>).
/// </summary>
/// <param name="change">What becomes of a letter.</param>
/// <param name="forms">
/// What the change says of ASCII letters, where that takes no more than their first chance, and it touches no letter but its own; else null.
/// </param>
internal sealed class LetterKernel(LetterChange change, LetterForms? forms = null) : ITextKernel
{
    /// <summary>Draws of one letter: its threshold and three for what becomes of it.</summary>
    public const long Draws = 4;

    // So many characters at a time are sure to have room.
    private const int Block = 1024;

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

    public TextChange Change(string text, IReadOnlyList<KeptSpan> kept, in PerturbationContext context)
    {
        if (context.Amount == 0) return new(text, 0);
        // Where none is under the share the letter with the least threshold changes, which only the list of edits knows.
        if (forms is not null && Write(text, kept, context) is { } written) return written;
        var edits = Edit(text, kept, context);
        return new(TextEdits.Apply(text, edits), TextEdits.Count(edits));
    }

    /// <summary>The letters under the share changed, in one pass; null where there are letters to change, and none is under the share.</summary>
    private TextChange? Write(string text, IReadOnlyList<KeptSpan> kept, in PerturbationContext context)
    {
        var random = context.Random;
        var limit = EditPicker.LimitOf(context.Amount);
        var isProtected = ProtectedSpans.Of(text, kept);
        using var buffer = new TextBuffer(text.Length + Block * LetterForms.Longest);
        var (draw, followsLetter, open, edits) = (0L, 0, 0, 0);
        for (var i = 0; i < text.Length;)
        {
            var stop = Math.Min(text.Length, i + Block);
            var room = buffer.Room(Block * LetterForms.Longest);
            var written = 0;
            for (; i < stop && IsPlain(text, i); i++)
            {
                var self = text[i];
                var count = forms!.CountOf(self);
                // Which letters are changed is chance, and branches by chance cost more than all of this.
                var mayChange = (0 - count >>> 31) & ~Unsafe.BitCast<bool, byte>(isProtected[i]);
                if (forms.IsOnlyOfFirst && (followsLetter != 0 || IsAfterApostrophe(text, i))) mayChange = 0;
                var isChanged = mayChange & IsUnder(limit, random, draw);
                written += forms.Write(self, forms.HasChoice ? (int)Math.BigMul(random.BitsAt(draw + 1), (ulong)count, out _) : 0, isChanged, room[written..]);
                open |= mayChange;
                edits += isChanged;
                followsLetter = Unsafe.BitCast<bool, byte>(char.IsAsciiLetter(self));
                draw += followsLetter * Draws;
            }

            buffer.Advance(written);
            if (i == stop) continue;
            // A cluster of another kind.
            var cluster = text.AsSpan(i, Cluster.LengthAt(text, i));
            var isLetter = Cluster.IsLetterAt(text, i);
            var isFree = isLetter && !isProtected[i];
            if (isFree && IsUnder(limit, random, draw) == 1 && change(new LetterSite(text, i, cluster.Length, followsLetter != 0, isProtected, random, draw)) is { } edit)
            {
                buffer.Append(cluster[..(edit.Start - i)]);
                buffer.Append(edit.Replacement);
                buffer.Append(cluster[(edit.End - i)..]);
                edits++;
            }
            else
            {
                buffer.Append(cluster);
            }

            open |= isFree ? 1 : 0;
            followsLetter = isLetter ? 1 : 0;
            draw += followsLetter * Draws;
            i += cluster.Length;
        }

        return edits > 0 ? new(buffer.ToString(), edits) : open == 0 ? new(text, 0) : null;
    }

    /// <summary>ASCII without a mark on it: a cluster by itself.</summary>
    private static bool IsPlain(string text, int at) => text[at] is < '\u0080' and not '\r' && (at + 1 == text.Length || text[at + 1] < Cluster.FirstMark);

    /// <summary>1 or 0: whether the threshold of a draw is under a limit. Both have fewer than 64 bits, so the sign of the difference tells.</summary>
    private static int IsUnder(ulong limit, CounterRandom random, long draw) =>
        limit >= EditPicker.All ? 1 : (int)((EditPicker.ThresholdAt(random, draw) - limit) >> 63);

    private static bool IsAfterApostrophe(string text, int at) => at > 0 && TextWords.IsApostrophe(text[at - 1]);
}
