namespace EvalKit.Statistics;

/// <summary>
/// Wilcoxon's test whether paired differences are symmetric around 0, by the ranks of their sizes: one outlier cannot decide it.
/// </summary>
/// <remarks>
/// F. Wilcoxon, "Individual comparisons by ranking methods", Biometrics Bulletin 1 (1945) 80–83. Differences of 0 are left out.
/// Equal sizes share the mean of their ranks. Exact up to 50 differences, ties included; beyond, normal with the variance
/// corrected for ties and
/// without continuity correction.
/// </remarks>
public static class WilcoxonSignedRank
{
    private const int MostExact = 50;

    /// <summary>The statistic is W⁺, the sum of the ranks of positive differences. All differences 0 give 0 and p = 1.</summary>
    /// <param name="differences">One finite difference per independent case; at least one.</param>
    /// <param name="alternative">Whether differences are tested to differ from 0, to be below or to be above.</param>
    /// <exception cref="StatisticsArgumentException">There are no differences, or one is not finite.</exception>
    public static Significance Test(ReadOnlySpan<double> differences, Alternative alternative = Alternative.TwoSided)
    {
        Guard.Enough(differences.Length, 1, nameof(differences));
        Guard.Finite(differences);
        double[] moved = [.. differences.ToArray().Where(difference => difference != 0)];
        if (moved.Length == 0) return new(0, 1);

        var ranks = Ranking.DoubledMidranks(Array.ConvertAll(moved, Math.Abs), out var ties);
        long doubled = 0;
        for (var i = 0; i < moved.Length; i++)
            if (moved[i] > 0) doubled += ranks[i];

        var (atMost, atLeast) = moved.Length <= MostExact ? Exact(ranks, doubled) : Approximate(moved.Length, ties, doubled / 2.0);
        return new(doubled / 2.0, PValues.From(alternative, atMost, atLeast));
    }

    /// <summary>The distribution of the sum when each rank has its sign by the toss of a coin, rank after rank.</summary>
    private static (double AtMost, double AtLeast) Exact(long[] ranks, long observed)
    {
        var probability = new double[ranks.Sum() + 1];
        probability[0] = 1;
        long reached = 0;
        foreach (var rank in ranks)
        {
            reached += rank;
            for (var sum = reached; sum >= 0; sum--)
                probability[sum] = (probability[sum] + (sum >= rank ? probability[sum - rank] : 0)) / 2;
        }

        return (probability.Take((int)observed + 1).Sum(), probability.Skip((int)observed).Sum());
    }

    private static (double AtMost, double AtLeast) Approximate(double n, double ties, double observed)
    {
        var variance = n * (n + 1) * (2 * n + 1) / 24 - ties / 48;
        var z = (observed - n * (n + 1) / 4) / Math.Sqrt(variance);
        return (Normal.Cumulative(z), Normal.UpperTail(z));
    }
}
