namespace EvalKit.Statistics;

/// <summary>
/// The test of Mann, Whitney and Wilcoxon whether scores of one independent sample tend to be larger than those of another. The
/// statistic U counts pairs in which the first is larger, ties as half: U/(n·m) is the probability that it is.
/// </summary>
/// <remarks>
/// H. B. Mann and D. R. Whitney, Annals of Mathematical Statistics 18 (1947) 50–60. Exact up to 40 scores in all, ties included;
/// beyond, normal with the variance corrected for ties and with continuity correction.
/// </remarks>
public static class MannWhitney
{
    private const int MostExact = 40;

    /// <summary>Greater asks whether the first sample tends to be larger. All scores equal give p = 1.</summary>
    /// <param name="first">At least one finite score.</param>
    /// <param name="second">At least one finite score.</param>
    /// <param name="alternative">Which difference is looked for.</param>
    /// <exception cref="StatisticsArgumentException">A sample is empty, or a score is not finite.</exception>
    public static Significance Test(
        ReadOnlySpan<double> first, ReadOnlySpan<double> second, Alternative alternative = Alternative.TwoSided)
    {
        Guard.Enough(first.Length, 1, nameof(first));
        Guard.Enough(second.Length, 1, nameof(second));
        Guard.Finite(first);
        Guard.Finite(second);
        var ranks = Ranking.DoubledMidranks([.. first, .. second], out var ties);
        var doubled = ranks.Take(first.Length).Sum();
        double n = first.Length, m = second.Length;
        var u = doubled / 2.0 - n * (n + 1) / 2;
        var (atMost, atLeast) = ranks.Length <= MostExact
            ? RankSum.Tails(ranks, first.Length, doubled)
            : Approximate(n, m, ties, u);
        return new(u, PValues.From(alternative, atMost, atLeast));
    }

    private static (double AtMost, double AtLeast) Approximate(double n, double m, double ties, double u)
    {
        var all = n + m;
        var variance = n * m / 12 * (all + 1 - ties / (all * (all - 1)));
        if (variance <= 0) return (1, 1);
        var spread = Math.Sqrt(variance);
        var excess = u - n * m / 2;
        return (Normal.Cumulative((excess + 0.5) / spread), Normal.UpperTail((excess - 0.5) / spread));
    }
}
