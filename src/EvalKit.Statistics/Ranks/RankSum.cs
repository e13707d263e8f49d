namespace EvalKit.Statistics;

/// <summary>The distribution of the sum of ranks of a random subset, by counting subsets: exact, with ties.</summary>
internal static class RankSum
{
    /// <summary>P(sum ≤ observed) and P(sum ≥ observed) over all subsets of the size; ranks are doubled.</summary>
    public static (double AtMost, double AtLeast) Tails(long[] ranks, int size, long observed)
    {
        var most = ranks.OrderDescending().Take(size).Sum();
        var ways = new double[size + 1, most + 1];
        ways[0, 0] = 1;
        foreach (var rank in ranks)
        {
            for (var chosen = size; chosen > 0; chosen--)
                for (var sum = most; sum >= rank; sum--)
                    ways[chosen, sum] += ways[chosen - 1, sum - rank];
        }

        double below = 0, at = 0, above = 0;
        for (var sum = 0; sum <= most; sum++)
        {
            if (sum < observed) below += ways[size, sum];
            else if (sum == observed) at = ways[size, sum];
            else above += ways[size, sum];
        }

        var all = below + at + above;
        return ((below + at) / all, (above + at) / all);
    }
}
