namespace EvalKit.Statistics;

/// <summary>
/// The equal-tailed credible interval of a pass rate under Jeffreys' prior Beta(½, ½): short, with average coverage near what it
/// says even for few trials. For display; a gate decides by <see cref="ClopperPearson"/>.
/// </summary>
/// <remarks>
/// L. D. Brown, T. T. Cai and A. DasGupta, "Interval estimation for a binomial proportion", Statistical Science 16 (2001) 101–133,
/// with their ends: 0 without passes, 1 when all pass.
/// </remarks>
public static class Jeffreys
{
    /// <summary>Two-sided interval in [0, 1]; [0, 1] without trials.</summary>
    /// <param name="passes">Trials that passed, in [0, trials].</param>
    /// <param name="trials">Trials in all, at most one thousand million.</param>
    /// <param name="confidence">Posterior probability inside the interval, in (0, 1); 0.95 is usual.</param>
    /// <exception cref="StatisticsArgumentException">A count or the confidence is out of range, or the confidence is NaN.</exception>
    public static Bounds Interval(long passes, long trials, double confidence)
    {
        Guard.Counts(passes, trials);
        Guard.OpenUnit(confidence);
        var tail = (1 - confidence) / 2;
        return new(Lower(passes, trials, tail), 1 - Lower(trials - passes, trials, tail));
    }

    private static double Lower(long passes, long trials, double tail) =>
        passes == 0 ? 0 : BetaQuantile.Of(passes + 0.5, trials - passes + 0.5, tail);
}
