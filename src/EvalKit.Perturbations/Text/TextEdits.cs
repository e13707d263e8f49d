using System.Runtime.InteropServices;

namespace EvalKit;

/// <summary>What is done with a list of edits that rise and do not overlap.</summary>
internal static class TextEdits
{
    public static string Apply(string text, IReadOnlyList<TextEdit> edits)
    {
        if (edits.Count == 0) return text;
        var list = ListOf(edits);
        long length = text.Length;
        foreach (ref readonly var edit in CollectionsMarshal.AsSpan(list)) length += edit.Replacement.Length - edit.Length;
        if (length > Array.MaxLength) throw TooLong();
        return string.Create((int)length, (text, list), Write);
    }

    public static PerturbationException TooLong() => new("The changed text would be longer than a string can be.");

    /// <summary>Where a span lies after the edits; what is inserted at its borders is outside it.</summary>
    public static KeptSpan Move(KeptSpan span, IReadOnlyList<TextEdit> edits)
    {
        var start = Move(span.Start, edits, isEnd: false);
        return new(start, Math.Max(start, Move(span.End, edits, isEnd: true)));
    }

    /// <summary>How many changes that can be made one without the other.</summary>
    public static int Count(IReadOnlyList<TextEdit> edits)
    {
        HashSet<int>? seen = null;
        var count = 0;
        foreach (ref readonly var edit in CollectionsMarshal.AsSpan(ListOf(edits)))
        {
            if (edit.Group == 0 || (seen ??= []).Add(edit.Group)) count++;
        }

        return count;
    }

    private static List<TextEdit> ListOf(IReadOnlyList<TextEdit> edits) => edits as List<TextEdit> ?? [.. edits];

    private static void Write(Span<char> to, (string Text, List<TextEdit> Edits) work)
    {
        int read = 0, written = 0;
        foreach (ref readonly var edit in CollectionsMarshal.AsSpan(work.Edits))
        {
            var same = edit.Start - read;
            if (same > 0) work.Text.AsSpan(read, same).CopyTo(to[written..]);
            written += same;
            // Most of what is put in is one character.
            if (edit.Replacement.Length == 1) to[written] = edit.Replacement[0];
            else edit.Replacement.CopyTo(to[written..]);
            written += edit.Replacement.Length;
            read = edit.End;
        }

        work.Text.AsSpan(read).CopyTo(to[written..]);
    }

    private static int Move(int position, IReadOnlyList<TextEdit> edits, bool isEnd)
    {
        var shift = 0;
        foreach (var edit in edits)
        {
            if (edit.Start > position || (isEnd && edit.Start == position)) break;
            if (edit.End > position) return edit.Start + shift + Math.Min(position - edit.Start, edit.Replacement.Length);
            shift += edit.Replacement.Length - edit.Length;
        }

        return position + shift;
    }
}
