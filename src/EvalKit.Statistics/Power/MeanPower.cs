namespace EvalKit.Statistics;

/// <summary>
/// How many cases a comparison of mean scores needs. Effects are in units of the standard deviation: of a score for different cases,
/// of the paired difference for the same cases. One-sided; for a two-sided test give half of alpha.
/// </summary>
/// <remarks>
/// Normal approximation with the term of W. C. Guenther, "Sample size formulas for normal theory t tests", The American Statistician
/// 35 (1981) 243–244, for the estimated variance: within one case of the noncentral t for alpha 0.01 to 0.1.
/// </remarks>
public static class MeanPower
{
    /// <summary>The least number of cases, each scored by both models, rounded up.</summary>
    /// <param name="effect">Mean difference over the standard deviation of differences, above 0.</param>
    /// <param name="alpha">Error rate of the one-sided test, in (0, 1).</param>
    /// <param name="power">Probability of finding the effect, in (0, 1), above alpha.</param>
    /// <exception cref="StatisticsArgumentException">A figure is out of range or NaN.</exception>
    public static long Pairs(double effect, double alpha, double power) => Cases(effect, alpha, power, 1, 2);

    /// <summary>The least number of cases in each of two samples, rounded up.</summary>
    /// <param name="effect">Difference of means over the common standard deviation, above 0.</param>
    /// <param name="alpha">Error rate of the one-sided test, in (0, 1).</param>
    /// <param name="power">Probability of finding the effect, in (0, 1), above alpha.</param>
    /// <exception cref="StatisticsArgumentException">A figure is out of range or NaN.</exception>
    public static long TrialsEach(double effect, double alpha, double power) => Cases(effect, alpha, power, 2, 4);

    /// <summary>The smallest effect that so many pairs find with the given power.</summary>
    /// <param name="pairs">Pairs, at least 2.</param>
    /// <param name="alpha">Error rate of the one-sided test, in (0, 1).</param>
    /// <param name="power">Probability of finding the effect, in (0, 1), above alpha.</param>
    /// <exception cref="StatisticsArgumentException">A figure is out of range or NaN, or there are too few pairs for any
    /// effect.</exception>
    public static double DetectableEffect(long pairs, double alpha, double power)
    {
        Guard.Within(pairs, 2, Guard.MaxTrials);
        var (z, sum) = Quantiles(alpha, power);
        var left = pairs - z * z / 2;
        if (left <= 0) throw Guard.Refuse(pairs, nameof(pairs), "is too few for a test at this alpha");
        return sum / Math.Sqrt(left);
    }

    private static long Cases(double effect, double alpha, double power, double samples, double share)
    {
        Guard.Positive(effect);
        var (z, sum) = Quantiles(alpha, power);
        return Math.Max(2, SampleCount.Up(samples * sum * sum / (effect * effect) + z * z / share));
    }

    private static (double Z, double Sum) Quantiles(double alpha, double power)
    {
        Guard.OpenUnit(alpha);
        Guard.OpenUnit(power);
        if (power <= alpha) throw Guard.Refuse(power, nameof(power), "must be above alpha");
        var z = Normal.Quantile(1 - alpha);
        return (z, z + Normal.Quantile(power));
    }
}
