namespace EvalKit;

/// <summary>Two texts word by word: what is in both, what went and what came. Bounded in length and time.</summary>
internal static class TextDifference
{
    /// <summary>The most words of a side that are aligned; what lies between equal ends and is longer is replaced as a whole.</summary>
    private const int MaxAligned = 1500;

    public enum Kind
    {
        Same,
        Gone,
        New,
    }

    public static IReadOnlyList<(Kind Kind, string Text)> Of(string before, string after)
    {
        List<string> a = [.. Words(before)], b = [.. Words(after)];
        var head = 0;
        while (head < a.Count && head < b.Count && a[head] == b[head]) head++;
        var tail = 0;
        while (tail < a.Count - head && tail < b.Count - head && a[^(tail + 1)] == b[^(tail + 1)]) tail++;
        var pieces = new List<(Kind, string)>();
        Add(pieces, Kind.Same, a[..head]);
        Align(a[head..^tail], b[head..^tail], pieces);
        Add(pieces, Kind.Same, a[^tail..]);
        return pieces;
    }

    // The longest common subsequence; rows of the table are from the end, so that the walk is from the start.
    private static void Align(List<string> a, List<string> b, List<(Kind, string)> pieces)
    {
        if (a.Count > MaxAligned || b.Count > MaxAligned)
        {
            Add(pieces, Kind.Gone, a);
            Add(pieces, Kind.New, b);
            return;
        }

        var common = new ushort[a.Count + 1, b.Count + 1];
        for (var i = a.Count - 1; i >= 0; i--)
        {
            for (var j = b.Count - 1; j >= 0; j--)
                common[i, j] = a[i] == b[j] ? (ushort)(common[i + 1, j + 1] + 1) : Math.Max(common[i + 1, j], common[i, j + 1]);
        }

        Walk(a, b, common, pieces);
    }

    private static void Walk(List<string> a, List<string> b, ushort[,] common, List<(Kind, string)> pieces)
    {
        var (i, j) = (0, 0);
        while (i < a.Count || j < b.Count)
        {
            if (i < a.Count && j < b.Count && a[i] == b[j])
            {
                Add(pieces, Kind.Same, [a[i++]]);
                j++;
            }
            else if (i < a.Count && (j == b.Count || common[i + 1, j] >= common[i, j + 1])) Add(pieces, Kind.Gone, [a[i++]]);
            else Add(pieces, Kind.New, [b[j++]]);
        }
    }

    private static void Add(List<(Kind Kind, string Text)> pieces, Kind kind, List<string> words)
    {
        if (words.Count == 0) return;
        var text = string.Concat(words);
        if (pieces.Count > 0 && pieces[^1].Kind == kind) pieces[^1] = (kind, pieces[^1].Text + text);
        else pieces.Add((kind, text));
    }

    // Runs of letters and digits; every other character by itself.
    private static IEnumerable<string> Words(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = start + 1;
            if (char.IsLetterOrDigit(text[start]))
            {
                while (end < text.Length && char.IsLetterOrDigit(text[end])) end++;
            }
            else if (char.IsHighSurrogate(text[start]) && end < text.Length && char.IsLowSurrogate(text[end])) end++;

            yield return text[start..end];
            start = end;
        }
    }
}
