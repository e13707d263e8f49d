namespace EvalKit.Statistics;

/// <summary>
/// The score interval for a pass rate. Its coverage is right on average, so it is the interval to show; near the bar it is wrong
/// more often than it says, so no gate decides by it (see <see cref="ClopperPearson"/>).
/// </summary>
/// <remarks>
/// E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927) 209–212. Trials are taken
/// as independent.
/// </remarks>
public static class Wilson
{
    /// <summary>
    /// Two-sided interval without continuity correction, inside [0, 1] and around passes/trials; [0, 1] without trials.
    /// </summary>
    /// <param name="passes">Trials that passed, in [0, trials].</param>
    /// <param name="trials">Trials in all, at most one thousand million.</param>
    /// <param name="confidence">Average probability that the interval holds the true rate, in (0, 1); 0.95 is usual.</param>
    /// <exception cref="StatisticsArgumentException">A count or the confidence is out of range, or the confidence is NaN.</exception>
    public static Bounds Interval(long passes, long trials, double confidence)
    {
        Guard.Counts(passes, trials);
        Guard.OpenUnit(confidence);
        if (trials == 0) return new(0, 1);

        var z = Normal.Quantile((1 + confidence) / 2);
        double n = trials;
        var rate = passes / n;
        var shrink = 1 + z * z / n;
        var centre = (rate + z * z / (2 * n)) / shrink;
        var half = z * Math.Sqrt(rate * (1 - rate) / n + z * z / (4 * n * n)) / shrink;
        // At the edges the formula gives 0 and 1 but for rounding.
        var lower = passes == 0 ? 0 : Math.Max(0, centre - half);
        var upper = passes == trials ? 1 : Math.Min(1, centre + half);
        return new(lower, upper);
    }

    /// <summary>
    /// Two-sided interval with continuity correction: wider, and seldom wrong more often than it says. Exactly 0 without passes
    /// and 1 when all pass; [0, 1] without trials.
    /// </summary>
    /// <remarks>
    /// R. G. Newcombe, "Two-sided confidence intervals for the single proportion: comparison of seven methods", Statistics in
    /// Medicine 17 (1998) 857–872, method 4.
    /// </remarks>
    /// <param name="passes">Trials that passed, in [0, trials].</param>
    /// <param name="trials">Trials in all, at most one thousand million.</param>
    /// <param name="confidence">Probability that the interval holds the true rate, in (0, 1); 0.95 is usual.</param>
    /// <exception cref="StatisticsArgumentException">A count or the confidence is out of range, or the confidence is NaN.</exception>
    public static Bounds CorrectedInterval(long passes, long trials, double confidence)
    {
        Guard.Counts(passes, trials);
        Guard.OpenUnit(confidence);
        if (trials == 0) return new(0, 1);

        var z = Normal.Quantile((1 + confidence) / 2);
        return new(CorrectedLower(passes, trials, z), 1 - CorrectedLower(trials - passes, trials, z));
    }

    private static double CorrectedLower(long passes, long trials, double z)
    {
        if (passes == 0) return 0;
        double n = trials;
        var rate = passes / n;
        var root = z * z - 2 - 1 / n + 4 * rate * (n * (1 - rate) + 1);
        return Math.Max(0, (2 * n * rate + z * z - 1 - z * Math.Sqrt(Math.Max(0, root))) / (2 * (n + z * z)));
    }
}
