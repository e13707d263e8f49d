namespace EvalKit.Statistics;

/// <summary>
/// Exact bounds on a pass rate, found by inverting the binomial tail: whatever the true rate and however few the trials, a bound
/// is wrong with probability at most alpha. This is what gates decide by; it is conservative, never optimistic.
/// </summary>
/// <remarks>
/// C. J. Clopper and E. S. Pearson, "The use of confidence or fiducial limits illustrated in the case of the binomial",
/// Biometrika 26 (1934) 404–413. Trials are taken as independent. Bounds lie in [0, 1], with Lower ≤ passes/trials ≤ Upper for
/// alpha ≤ 1/2, and are accurate to 1e-12 up to ten million trials. Without trials nothing is known: 0 and 1.
/// </remarks>
public static class ClopperPearson
{
    /// <summary>
    /// One-sided lower bound: the rate p at which as many passes or more have probability alpha. Exactly 0 without passes;
    /// alpha^(1/trials) when all pass.
    /// </summary>
    /// <param name="passes">Trials that passed, in [0, trials].</param>
    /// <param name="trials">Trials in all, at most one thousand million.</param>
    /// <param name="alpha">Probability that the true rate lies below the bound, in (0, 1); 0.05 for one-sided 95 % confidence.</param>
    /// <exception cref="StatisticsArgumentException">A count or alpha is out of range, or alpha is NaN.</exception>
    public static double Lower(long passes, long trials, double alpha)
    {
        Guard.Counts(passes, trials);
        Guard.OpenUnit(alpha);
        return LowerOfReal(passes, trials, alpha);
    }

    /// <summary>
    /// One-sided upper bound: the rate p at which as few passes or fewer have probability alpha. Exactly 1 when all pass;
    /// 1 − alpha^(1/trials) without passes.
    /// </summary>
    /// <param name="passes">Trials that passed, in [0, trials].</param>
    /// <param name="trials">Trials in all, at most one thousand million.</param>
    /// <param name="alpha">Probability that the true rate lies above the bound, in (0, 1); 0.05 for one-sided 95 % confidence.</param>
    /// <exception cref="StatisticsArgumentException">A count or alpha is out of range, or alpha is NaN.</exception>
    public static double Upper(long passes, long trials, double alpha)
    {
        Guard.Counts(passes, trials);
        Guard.OpenUnit(alpha);
        return 1 - LowerOfReal(trials - passes, trials, alpha);
    }

    /// <summary>Two-sided interval: a one-sided bound at (1 − confidence)/2 on either side.</summary>
    /// <param name="passes">Trials that passed, in [0, trials].</param>
    /// <param name="trials">Trials in all, at most one thousand million.</param>
    /// <param name="confidence">Least probability that the interval holds the true rate, in (0, 1); 0.95 is usual.</param>
    /// <exception cref="StatisticsArgumentException">A count or the confidence is out of range, or the confidence is NaN.</exception>
    public static Bounds Interval(long passes, long trials, double confidence)
    {
        Guard.Counts(passes, trials);
        Guard.OpenUnit(confidence);
        var alpha = (1 - confidence) / 2;
        return new(LowerOfReal(passes, trials, alpha), 1 - LowerOfReal(trials - passes, trials, alpha));
    }

    /// <summary>The lower bound for counts that need not be whole, which makes it smooth in the number of trials.</summary>
    internal static double LowerOfReal(double passes, double trials, double alpha) =>
        passes <= 0 ? 0
        : passes >= trials ? Math.Pow(alpha, 1 / trials)
        : BinomialTail.RateWhereAtLeast(passes, trials, alpha);
}
