namespace EvalKit.Statistics;

/// <summary>How probable each verdict of a pass-rate gate is; the three add up to 1.</summary>
/// <param name="Pass">Probability that bar − tolerance is proved.</param>
/// <param name="Fail">Probability that a rate below the bar is proved, which comes first.</param>
/// <param name="Inconclusive">Probability that neither is.</param>
public readonly record struct VerdictProbabilities(double Pass, double Fail, double Inconclusive)
{
    /// <summary>
    /// For a system of a given true pass rate and independent trials, none of them missing: Fail when the upper bound of
    /// <see cref="ClopperPearson"/> is below the bar, else Pass when the lower one reaches bar − tolerance. Exact.
    /// </summary>
    /// <param name="rate">The system's true pass rate, in [0, 1].</param>
    /// <param name="trials">Planned trials, in [0, 10,000,000].</param>
    /// <param name="bar">Required pass rate, in [0, 1].</param>
    /// <param name="tolerance">How far below the bar a Pass may be proved, in [0, 1].</param>
    /// <param name="alphaPass">Error rate of a Pass, in (0, 1).</param>
    /// <param name="alphaFail">Error rate of a Fail, in (0, 1).</param>
    /// <exception cref="StatisticsArgumentException">A figure is out of range or NaN.</exception>
    public static VerdictProbabilities At(
        double rate, long trials, double bar, double tolerance = 0.05, double alphaPass = 0.05, double alphaFail = 0.05)
    {
        Guard.Unit(rate);
        var (notFailing, passing) = Limits(trials, bar, tolerance, alphaPass, alphaFail);
        var fail = BinomialTail.AtMost(notFailing - 1, trials, rate);
        var pass = BinomialTail.AtLeast(passing, trials, rate);
        return new(pass, fail, Math.Max(0, 1 - pass - fail));
    }

    /// <summary>The fewest passes with which the gate does not fail, and the fewest with which it passes; one more than all where none do.</summary>
    internal static (long NotFailing, long Passing) Limits(long trials, double bar, double tolerance, double alphaPass, double alphaFail)
    {
        Guard.Within(trials, 0, 10_000_000);
        Guard.Unit(bar);
        Guard.Unit(tolerance);
        Guard.OpenUnit(alphaPass);
        Guard.OpenUnit(alphaFail);
        // Bounds rise with the passes: up to some count the gate fails, from some other count it passes.
        var notFailing = First(trials, passes => ClopperPearson.Upper(passes, trials, alphaFail) >= bar);
        return (notFailing, Math.Max(notFailing, First(trials, passes => ClopperPearson.Lower(passes, trials, alphaPass) >= bar - tolerance)));
    }

    /// <summary>The smallest count that is accepted; one more than all when none is.</summary>
    private static long First(long trials, Predicate<long> accepts)
    {
        long low = 0, high = trials + 1;
        while (low < high)
        {
            var middle = low + (high - low) / 2;
            if (accepts(middle)) high = middle;
            else low = middle + 1;
        }

        return low;
    }
}
