namespace EvalKit.Statistics;

/// <summary>
/// How the hardest cases changed from one model to another. Which are the hardest must be known from other evidence than what they are
/// judged by, such as odd and even repeats of one run: the worst cases of a run are partly those that had bad luck in it, and gain
/// 30 percentage points in the next without any change (regression to the mean).
/// </summary>
public static class HardSlice
{
    /// <summary>
    /// The share of cases with the lowest scores, at least one of them. Ties are drawn by lot, as the order of cases must not matter.
    /// </summary>
    /// <param name="selection">One finite score per case, from repeats that are not judged.</param>
    /// <param name="share">Share of cases to take, in (0, 1].</param>
    /// <param name="seed">Of the lot; the same seed gives the same cases.</param>
    /// <returns>Indices of the cases, ascending.</returns>
    /// <exception cref="StatisticsArgumentException">There are no cases, a score is not finite, or the share is out of range.</exception>
    public static int[] Worst(ReadOnlySpan<double> selection, double share, ulong seed = 0)
    {
        Guard.Enough(selection.Length, 1, nameof(selection));
        Guard.Finite(selection);
        if (!(share > 0 && share <= 1)) throw Guard.Refuse(share, nameof(share), "must lie in (0, 1]");
        var lot = new Draws(seed);
        var keys = new (double Score, ulong Lot, int Case)[selection.Length];
        for (var i = 0; i < keys.Length; i++) keys[i] = (selection[i], lot.BitsAt(i), i);
        Array.Sort(keys);
        var count = Math.Max(1, (int)Math.Round(share * keys.Length));
        return [.. keys.Take(count).Select(key => key.Case).Order()];
    }

    /// <summary>The mean of after less before over the hardest cases, paired by case.</summary>
    /// <param name="selection">One finite score per case, from repeats that are in neither of the others.</param>
    /// <param name="before">The first model's score of each case, from its other repeats.</param>
    /// <param name="after">The second model's score of each case.</param>
    /// <param name="share">Share of cases to take, in (0, 1]: at least two cases.</param>
    /// <param name="seed">Of the lot among ties.</param>
    /// <exception cref="StatisticsArgumentException">
    /// The lengths differ, a score is not finite, fewer than two cases are taken, or the selection is the very memory of one of the others.
    /// </exception>
    public static Estimate Change(
        ReadOnlySpan<double> selection, ReadOnlySpan<double> before, ReadOnlySpan<double> after, double share, ulong seed = 0)
    {
        Guard.SameLength(selection.Length, before.Length, nameof(selection), nameof(before));
        Guard.SameLength(selection.Length, after.Length, nameof(selection), nameof(after));
        if (selection.Overlaps(before) || selection.Overlaps(after))
            throw new StatisticsArgumentException(
                "selection holds the scores that are judged: choose the slice by other repeats, or its change is regression to the mean.",
                nameof(selection));
        var cases = Worst(selection, share, seed);
        Guard.Enough(cases.Length, 2, "cases of the slice");
        double[] old = new double[cases.Length], now = new double[cases.Length];
        for (var i = 0; i < cases.Length; i++)
        {
            old[i] = before[cases[i]];
            now[i] = after[cases[i]];
        }

        return Mean.PairedDifference(now, old);
    }
}
