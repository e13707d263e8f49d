namespace EvalKit.Statistics;

/// <summary>How many independent cases (clusters) a pass-rate gate needs, by the exact bounds of <see cref="ClopperPearson"/>.</summary>
public static class SampleSize
{
    /// <summary>Above this many cases no advice is given: a gate that needs more should be restated.</summary>
    public const long Cap = 1_000_000;

    /// <summary>
    /// The smallest number of cases, not below <paramref name="current"/> and at most <see cref="Cap"/>, at which a verdict
    /// would fall if the pass rate stayed what it is: Pass when the lower bound of ⌊estimate·n⌋ passes reaches
    /// bar − tolerance, Fail when the upper bound of ⌈estimate·n⌉ passes is below the bar. Null when none decides, as for a rate
    /// so near the bar that it can do neither.
    /// </summary>
    /// <param name="estimate">The pass rate seen so far, in [0, 1].</param>
    /// <param name="current">Cases seen so far, not negative.</param>
    /// <param name="bar">The required pass rate, in [0, 1].</param>
    /// <param name="tolerance">How far below the bar a Pass may be proved, in [0, 1].</param>
    /// <param name="alphaPass">Error rate of a Pass, in (0, 1).</param>
    /// <param name="alphaFail">Error rate of a Fail, in (0, 1).</param>
    /// <exception cref="StatisticsArgumentException">A figure is out of range or NaN.</exception>
    public static long? ClustersToDecide(
        double estimate, long current, double bar, double tolerance, double alphaPass, double alphaFail)
    {
        Guard.Unit(estimate);
        Guard.Counts(0, current);
        Guard.Unit(bar);
        Guard.Unit(tolerance);
        Guard.OpenUnit(alphaPass);
        Guard.OpenUnit(alphaFail);

        var target = bar - tolerance;
        var pass = Smallest(estimate, current, passes => passes >= target, alphaPass);
        // A Fail is a Pass of the failure rate, with a bound that must be beaten and not only reached.
        var fail = Smallest(1 - estimate, current, failures => 1 - failures < bar, alphaFail);
        return pass is null ? fail : fail is null ? pass : Math.Min(pass.Value, fail.Value);
    }

    /// <summary>
    /// The smallest number of cases with which the gate can pass at all, every one of them passing: the smallest n with
    /// alpha^(1/n) ≥ bar − tolerance. Null when none can: a bar of 1 without tolerance is never proved.
    /// </summary>
    /// <param name="bar">The required pass rate, in [0, 1].</param>
    /// <param name="tolerance">How far below the bar a Pass may be proved, in [0, 1].</param>
    /// <param name="alpha">Error rate of a Pass, in (0, 1).</param>
    /// <exception cref="StatisticsArgumentException">A figure is out of range or NaN.</exception>
    public static long? SmallestPassingN(double bar, double tolerance, double alpha)
    {
        Guard.Unit(bar);
        Guard.Unit(tolerance);
        Guard.OpenUnit(alpha);
        var target = bar - tolerance;
        return target <= 0 ? 0 : Smallest(1, 0, lower => lower >= target, alpha);
    }

    /// <summary>
    /// The smallest n whose lower bound is accepted, at a constant rate. The bound of the unrounded count rises with n and never
    /// lies below that of the rounded one, so it is bisected first; from there on the whole counts are tried one by one.
    /// </summary>
    private static long? Smallest(double rate, long current, Func<double, bool> accepts, double alpha)
    {
        bool AcceptsUnrounded(long n) => accepts(n == 0 ? 0 : ClopperPearson.LowerOfReal(Math.Min(rate * n + Slack, n), n, alpha));

        if (current > Cap || !AcceptsUnrounded(Cap)) return null;
        long low = current, high = current;
        while (!AcceptsUnrounded(high))
        {
            low = high + 1;
            high = Math.Min(Cap, Math.Max(1, high * 2));
        }

        while (low < high)
        {
            var middle = low + (high - low) / 2;
            if (AcceptsUnrounded(middle)) high = middle;
            else low = middle + 1;
        }

        for (var n = high; n <= Cap; n++)
        {
            var passes = Math.Min((long)Math.Floor(rate * n + Slack), n);
            if (accepts(ClopperPearson.Lower(passes, n, alpha))) return n;
        }

        return null;
    }

    /// <summary>Rates such as 0.29 are a little less in binary: 0.29 · 100 must still count as 29.</summary>
    private const double Slack = 1e-6;
}
