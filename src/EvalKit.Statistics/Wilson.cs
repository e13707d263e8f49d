using MathNet.Numerics;

namespace EvalKit.Statistics;

/// <summary>
/// The score interval for a pass rate. Its coverage is right on average, so it is the interval to show; near the bar it is wrong
/// more often than it says, so no gate decides by it (see <see cref="ClopperPearson"/>).
/// </summary>
/// <remarks>
/// E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927) 209–212; without
/// continuity correction. Trials are taken as independent.
/// </remarks>
public static class Wilson
{
    /// <summary>Two-sided interval, inside [0, 1] and around passes/trials; [0, 1] without trials.</summary>
    /// <param name="passes">Trials that passed, in [0, trials].</param>
    /// <param name="trials">Trials in all, at most one thousand million.</param>
    /// <param name="confidence">Average probability that the interval holds the true rate, in (0, 1); 0.95 is usual.</param>
    /// <exception cref="StatisticsArgumentException">A count or the confidence is out of range, or the confidence is NaN.</exception>
    public static (double Lower, double Upper) Interval(long passes, long trials, double confidence)
    {
        Guard.Counts(passes, trials);
        Guard.OpenUnit(confidence);
        if (trials == 0) return (0, 1);

        // The normal quantile at (1 + confidence)/2.
        var z = Math.Sqrt(2) * SpecialFunctions.ErfInv(confidence);
        double n = trials;
        var rate = passes / n;
        var shrink = 1 + z * z / n;
        var centre = (rate + z * z / (2 * n)) / shrink;
        var half = z * Math.Sqrt(rate * (1 - rate) / n + z * z / (4 * n * n)) / shrink;
        // At the edges the formula gives 0 and 1 but for rounding.
        var lower = passes == 0 ? 0 : Math.Max(0, centre - half);
        var upper = passes == trials ? 1 : Math.Min(1, centre + half);
        return (lower, upper);
    }
}
