namespace EvalKit;

/// <summary>Some of many cases, the same ones whenever an eval is run.</summary>
internal static class CaseSample
{
    /// <summary>Positions in ascending order: all, or a random sample without repetition (R. W. Floyd, in Bentley and Floyd, CACM 30 (1987) 754–757).</summary>
    /// <param name="cases">How many there are.</param>
    /// <param name="most">How many to take at most.</param>
    /// <param name="random">Depends on the eval alone: cases in a row often alternate, so that every second one would be no fair sample.</param>
    public static IReadOnlyList<int> Of(int cases, int most, CounterRandom random)
    {
        if (cases <= most) return [.. Enumerable.Range(0, cases)];
        var taken = new SortedSet<int>();
        for (var last = cases - most; last < cases; last++)
        {
            if (!taken.Add(random.BelowAt(last, last + 1))) taken.Add(last);
        }

        return [.. taken];
    }
}
