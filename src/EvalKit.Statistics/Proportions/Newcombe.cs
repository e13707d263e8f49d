namespace EvalKit.Statistics;

/// <summary>
/// Intervals for a difference of two pass rates, put together from the <see cref="Wilson"/> interval of each: inside [−1, 1], and
/// sound for few trials and for rates near 0 or 1.
/// </summary>
public static class Newcombe
{
    /// <summary>
    /// First rate less second rate, of two independent samples. A sample without trials may have any rate.
    /// </summary>
    /// <remarks>
    /// R. G. Newcombe, "Interval estimation for the difference between independent proportions", Statistics in Medicine 17 (1998)
    /// 873–890, method 10 (hybrid score, without continuity correction).
    /// </remarks>
    /// <param name="firstPasses">Passes of the first sample, in [0, firstTrials].</param>
    /// <param name="firstTrials">Trials of the first sample.</param>
    /// <param name="secondPasses">Passes of the second sample, in [0, secondTrials].</param>
    /// <param name="secondTrials">Trials of the second sample.</param>
    /// <param name="confidence">Approximate probability that the interval holds the true difference, in (0, 1).</param>
    /// <exception cref="StatisticsArgumentException">A count or the confidence is out of range, or the confidence is NaN.</exception>
    public static Bounds Difference(long firstPasses, long firstTrials, long secondPasses, long secondTrials, double confidence)
    {
        Guard.Counts(firstPasses, firstTrials);
        Guard.Counts(secondPasses, secondTrials);
        Guard.OpenUnit(confidence);
        return Combine(Rate.Of(firstPasses, firstTrials, confidence), Rate.Of(secondPasses, secondTrials, confidence), 0);
    }

    /// <summary>
    /// First rate less second rate, of the same cases judged twice: the four counts are of cases that passed both times, the first
    /// time only, the second time only, and never. [−1, 1] without cases.
    /// </summary>
    /// <remarks>
    /// R. G. Newcombe, "Improved confidence intervals for the difference between binomial proportions based on paired data",
    /// Statistics in Medicine 17 (1998) 2635–2650, method 10 (its correlation is corrected for continuity when positive).
    /// </remarks>
    /// <param name="both">Cases that passed both times.</param>
    /// <param name="firstOnly">Cases that passed the first time only.</param>
    /// <param name="secondOnly">Cases that passed the second time only.</param>
    /// <param name="neither">Cases that passed neither time.</param>
    /// <param name="confidence">Approximate probability that the interval holds the true difference, in (0, 1).</param>
    /// <exception cref="StatisticsArgumentException">A count is negative, or the confidence is out of range or NaN.</exception>
    public static Bounds PairedDifference(long both, long firstOnly, long secondOnly, long neither, double confidence)
    {
        Guard.Within(both, 0, Guard.MaxTrials);
        Guard.Within(firstOnly, 0, Guard.MaxTrials);
        Guard.Within(secondOnly, 0, Guard.MaxTrials);
        Guard.Within(neither, 0, Guard.MaxTrials);
        Guard.OpenUnit(confidence);
        var cases = both + firstOnly + secondOnly + neither;
        Guard.Within(cases, 0, Guard.MaxTrials);
        return Combine(
            Rate.Of(both + firstOnly, cases, confidence),
            Rate.Of(both + secondOnly, cases, confidence),
            Correlation(both, firstOnly, secondOnly, neither));
    }

    private static Bounds Combine(Rate first, Rate second, double correlation)
    {
        if (first.IsUnknown || second.IsUnknown) return new(first.Ends.Lower - second.Ends.Upper, first.Ends.Upper - second.Ends.Lower);
        var difference = first.Value - second.Value;
        var below = Distance(first.Value - first.Ends.Lower, second.Ends.Upper - second.Value, correlation);
        var above = Distance(first.Ends.Upper - first.Value, second.Value - second.Ends.Lower, correlation);
        return new(Math.Max(-1, difference - below), Math.Min(1, difference + above));
    }

    private static double Distance(double first, double second, double correlation) =>
        Math.Sqrt(Math.Max(0, first * first - 2 * correlation * first * second + second * second));

    private static double Correlation(double both, double firstOnly, double secondOnly, double neither)
    {
        var margins = (both + firstOnly) * (secondOnly + neither) * (both + secondOnly) * (firstOnly + neither);
        if (margins == 0) return 0;
        var numerator = both * neither - firstOnly * secondOnly;
        if (numerator > 0) numerator = Math.Max(0, numerator - (both + firstOnly + secondOnly + neither) / 2);
        return numerator / Math.Sqrt(margins);
    }

    private readonly record struct Rate(double Value, Bounds Ends, bool IsUnknown)
    {
        public static Rate Of(long passes, long trials, double confidence) =>
            new(passes / Math.Max(1.0, trials), Wilson.Interval(passes, trials, confidence), trials == 0);
    }
}
