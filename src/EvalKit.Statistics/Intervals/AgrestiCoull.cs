namespace EvalKit.Statistics;

/// <summary>
/// The adjusted Wald interval of a pass rate: z²/2 passes and as many failures are added before the textbook formula is used.
/// Never shorter than <see cref="Wilson"/>, and simple enough to check by hand.
/// </summary>
/// <remarks>
/// A. Agresti and B. A. Coull, "Approximate is better than 'exact' for interval estimation of binomial proportions", The American
/// Statistician 52 (1998) 119–126. Cut at 0 and 1.
/// </remarks>
public static class AgrestiCoull
{
    /// <summary>Two-sided interval in [0, 1]; [0, 1] without trials.</summary>
    /// <param name="passes">Trials that passed, in [0, trials].</param>
    /// <param name="trials">Trials in all, at most one thousand million.</param>
    /// <param name="confidence">Approximate probability that the interval holds the true rate, in (0, 1); 0.95 is usual.</param>
    /// <exception cref="StatisticsArgumentException">A count or the confidence is out of range, or the confidence is NaN.</exception>
    public static Bounds Interval(long passes, long trials, double confidence)
    {
        Guard.Counts(passes, trials);
        Guard.OpenUnit(confidence);
        if (trials == 0) return new(0, 1);

        var z = Normal.Quantile((1 + confidence) / 2);
        var n = trials + z * z;
        var rate = (passes + z * z / 2) / n;
        var half = z * Math.Sqrt(rate * (1 - rate) / n);
        return new(Math.Max(0, rate - half), Math.Min(1, rate + half));
    }
}
