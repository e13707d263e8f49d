namespace EvalKit.Statistics;

/// <summary>
/// How many cases a comparison of two pass rates on different cases needs. One-sided; for a two-sided test give half of alpha.
/// Where both models can be asked the same cases, <see cref="PairedPower"/> needs far fewer.
/// </summary>
/// <remarks>
/// J. L. Fleiss, B. Levin and M. C. Paik, "Statistical Methods for Rates and Proportions" (2003), §4.2, without continuity
/// correction: n = (z₁₋α √(2 p̄ q̄) + z_power √(p₁q₁ + p₂q₂))² / (p₁ − p₂)² for either sample.
/// </remarks>
public static class RatePower
{
    /// <summary>The least number of cases in each sample, rounded up.</summary>
    /// <param name="first">True pass rate of one model, in [0, 1].</param>
    /// <param name="second">True pass rate of the other, different from the first.</param>
    /// <param name="alpha">Error rate of the one-sided test, in (0, 1).</param>
    /// <param name="power">Probability of finding the difference, in (0, 1), above alpha.</param>
    /// <exception cref="StatisticsArgumentException">A figure is out of range or NaN, or the rates are equal.</exception>
    public static long TrialsEach(double first, double second, double alpha, double power)
    {
        Check(first, second, alpha);
        Guard.OpenUnit(power);
        var root = Normal.Quantile(1 - alpha) * Pooled(first, second) + Normal.Quantile(power) * Separate(first, second);
        return SampleCount.Up(Math.Max(0, root) * Math.Max(0, root) / ((first - second) * (first - second)));
    }

    /// <summary>The probability of finding the difference with so many cases in each sample, by the same formula.</summary>
    /// <param name="trialsEach">Cases in each sample, at least 1.</param>
    /// <param name="first">True pass rate of one model, in [0, 1].</param>
    /// <param name="second">True pass rate of the other, different from the first.</param>
    /// <param name="alpha">Error rate of the one-sided test, in (0, 1).</param>
    /// <exception cref="StatisticsArgumentException">A figure is out of range or NaN, or the rates are equal.</exception>
    public static double Power(long trialsEach, double first, double second, double alpha)
    {
        Guard.Within(trialsEach, 1, Guard.MaxTrials);
        Check(first, second, alpha);
        var excess = Math.Abs(first - second) * Math.Sqrt(trialsEach) - Normal.Quantile(1 - alpha) * Pooled(first, second);
        var spread = Separate(first, second);
        return spread == 0 ? (excess >= 0 ? 1 : 0) : Normal.Cumulative(excess / spread);
    }

    /// <summary>The smallest drop from a rate that so many cases in each sample find with the given power; null when none is.</summary>
    /// <param name="trialsEach">Cases in each sample, at least 1.</param>
    /// <param name="rate">Pass rate before the drop, in (0, 1].</param>
    /// <param name="alpha">Error rate of the one-sided test, in (0, 1).</param>
    /// <param name="power">Probability of finding the drop, in (0, 1), above alpha.</param>
    /// <exception cref="StatisticsArgumentException">A figure is out of range or NaN.</exception>
    public static double? DetectableDrop(long trialsEach, double rate, double alpha, double power)
    {
        if (!(rate > 0 && rate <= 1)) throw Guard.Refuse(rate, nameof(rate), "must lie in (0, 1]");
        Guard.OpenUnit(power);
        return Bisection.LeastReaching(
            drop => rate - drop == rate ? 0 : Power(trialsEach, rate, Math.Max(0, rate - drop), alpha), power, rate);
    }

    private static double Pooled(double first, double second) => Math.Sqrt((first + second) * (2 - first - second) / 2);

    private static double Separate(double first, double second) => Math.Sqrt(first * (1 - first) + second * (1 - second));

    private static void Check(double first, double second, double alpha)
    {
        Guard.Unit(first);
        Guard.Unit(second);
        if (first == second) throw Guard.Refuse(second, nameof(second), "must differ from first: equal rates have no difference to find");
        Guard.OpenUnit(alpha);
    }
}
