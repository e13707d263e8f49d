namespace EvalKit.Statistics;

/// <summary>Ranks from 1; equal values share the mean of theirs.</summary>
internal static class Ranking
{
    /// <summary>Twice the ranks, which are whole numbers, and the sum of t³ − t over groups of t equal values.</summary>
    public static long[] DoubledMidranks(ReadOnlySpan<double> values, out double ties)
    {
        var sorted = values.ToArray();
        var order = new int[values.Length];
        for (var i = 0; i < order.Length; i++) order[i] = i;
        Array.Sort(sorted, order);
        var ranks = new long[values.Length];
        ties = 0;
        for (int from = 0, to; from < order.Length; from = to)
        {
            to = from + 1;
            while (to < order.Length && sorted[to] == sorted[from]) to++;
            double size = to - from;
            ties += size * size * size - size;
            for (var i = from; i < to; i++) ranks[order[i]] = from + 1 + to;
        }

        return ranks;
    }
}
