using System.Text;

namespace EvalKit;

/// <summary>What is done with a list of edits that rise and do not overlap.</summary>
internal static class TextEdits
{
    public static string Apply(string text, IReadOnlyList<TextEdit> edits)
    {
        if (edits.Count == 0) return text;
        var result = new StringBuilder(text.Length + edits.Count * 2);
        var done = 0;
        foreach (var edit in edits)
        {
            result.Append(text, done, edit.Start - done).Append(edit.Replacement);
            done = edit.End;
        }

        return result.Append(text, done, text.Length - done).ToString();
    }

    /// <summary>Where a span lies after the edits; what is inserted at its borders is outside it.</summary>
    public static KeptSpan Move(KeptSpan span, IReadOnlyList<TextEdit> edits)
    {
        var start = Move(span.Start, edits, isEnd: false);
        return new(start, Math.Max(start, Move(span.End, edits, isEnd: true)));
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
