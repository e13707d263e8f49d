namespace EvalKit;

/// <summary>Code in backticks: a run of backticks closes with the next run of the same length, as in Markdown.</summary>
internal static class CodeSpans
{
    public static void Mark(string text, bool[] flags)
    {
        var runs = Runs(text);
        var next = NextOfSameLength(runs);
        for (var i = 0; i < runs.Count; i++)
        {
            if (next[i] < 0) continue;
            ProtectedSpans.Mark(flags, runs[i].Start, runs[next[i]].End);
            i = next[i];
        }
    }

    private static List<KeptSpan> Runs(string text)
    {
        var runs = new List<KeptSpan>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '`') continue;
            var start = i;
            while (i < text.Length && text[i] == '`') i++;
            runs.Add(new(start, i));
        }

        return runs;
    }

    private static int[] NextOfSameLength(List<KeptSpan> runs)
    {
        var next = new int[runs.Count];
        var seen = new Dictionary<int, int>();
        for (var i = runs.Count - 1; i >= 0; i--)
        {
            next[i] = seen.TryGetValue(runs[i].Length, out var later) ? later : -1;
            seen[runs[i].Length] = i;
        }

        return next;
    }
}
