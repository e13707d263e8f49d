namespace EvalKit.Statistics;

/// <summary>
/// Intervals for any statistic by drawing units (cases, or whole clusters) again with replacement. A unit is an index below
/// <c>units</c>, and the statistic is a function of the drawn indices. Resample r depends on the seed and on r alone.
/// </summary>
/// <remarks>
/// B. Efron, "Bootstrap methods: another look at the jackknife", Annals of Statistics 7 (1979) 1–26. With fewer than some twenty
/// units, or for a rate near 0 or 1, intervals are too short: for a pass rate use <see cref="ClopperPearson"/>.
/// </remarks>
public static class Bootstrap
{
    /// <summary>The percentile interval: the middle of what the statistic was over resamples.</summary>
    /// <param name="units">How many independent units there are, at least 1.</param>
    /// <param name="statistic">The figure for drawn units, some of them several times; finite, and without side effects.</param>
    /// <param name="confidence">Approximate probability that the interval holds the true figure, in (0, 1).</param>
    /// <param name="resamples">In [1, 1,000,000]; 2,000 steady the second digit.</param>
    /// <param name="seed">The same seed gives the same interval.</param>
    /// <exception cref="StatisticsArgumentException">A figure is out of range, or the statistic is not finite.</exception>
    public static Bounds Percentile(
        int units, Func<ReadOnlySpan<int>, double> statistic, double confidence = 0.95, int resamples = 2000, ulong seed = 0)
    {
        Guard.OpenUnit(confidence);
        return Quantiles.Central(Replicates(units, statistic, resamples, seed), confidence);
    }

    /// <summary>
    /// The bias-corrected and accelerated interval (BCa): percentiles moved for bias and skewness, the acceleration by leaving out
    /// one unit at a time. Where all resamples lie on one side of the observed figure it is the percentile interval.
    /// </summary>
    /// <remarks>B. Efron, "Better bootstrap confidence intervals", JASA 82 (1987) 171–185.</remarks>
    /// <param name="units">How many independent units there are, at least 2.</param>
    /// <param name="statistic">The figure for drawn units, some of them several times; finite, and without side effects.</param>
    /// <param name="confidence">Approximate probability that the interval holds the true figure, in (0, 1).</param>
    /// <param name="resamples">In [1, 1,000,000]; 2,000 steady the second digit.</param>
    /// <param name="seed">The same seed gives the same interval.</param>
    /// <exception cref="StatisticsArgumentException">A figure is out of range, or the statistic is not finite.</exception>
    public static Bounds BiasCorrected(
        int units, Func<ReadOnlySpan<int>, double> statistic, double confidence = 0.95, int resamples = 2000, ulong seed = 0)
    {
        Guard.Within(units, 2, int.MaxValue);
        Guard.OpenUnit(confidence);
        var values = Replicates(units, statistic, resamples, seed);
        Array.Sort(values);
        int[] all = [.. Enumerable.Range(0, units)];
        var observed = Finite(statistic(all));
        var below = values.Count(value => value < observed);
        var equal = values.Count(value => value == observed);
        var bias = Normal.Quantile((below + equal / 2.0) / values.Length);
        if (double.IsInfinity(bias)) return Quantiles.Central(values, confidence);
        var acceleration = Acceleration(all, statistic);
        return new(End((1 - confidence) / 2), End((1 + confidence) / 2));

        double End(double probability)
        {
            var z = bias + Normal.Quantile(probability);
            var scale = 1 - acceleration * z;
            // Beyond its pole the correction would come back from the other side.
            return Quantiles.OfSorted(values, scale > 0 ? Normal.Cumulative(bias + z / scale) : z > 0 ? 1 : 0);
        }
    }

    private static double[] Replicates(int units, Func<ReadOnlySpan<int>, double> statistic, int resamples, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(statistic);
        Guard.Within(units, 1, int.MaxValue);
        Guard.Within(resamples, 1, 1_000_000);
        var root = new Draws(seed);
        var drawn = new int[units];
        var values = new double[resamples];
        for (var resample = 0; resample < resamples; resample++)
        {
            var draws = root.Stream(resample);
            for (var i = 0; i < units; i++) drawn[i] = draws.BelowAt(i, units);
            values[resample] = Finite(statistic(drawn));
        }

        return values;
    }

    private static double Acceleration(int[] all, Func<ReadOnlySpan<int>, double> statistic)
    {
        var rest = all[1..];
        var without = new double[all.Length];
        for (var left = 0; left < all.Length; left++)
        {
            // rest holds every unit but the one left out: stepping on, the previous one returns to its place.
            if (left > 0) rest[left - 1] = left - 1;
            without[left] = Finite(statistic(rest));
        }

        var mean = without.Average();
        var squares = without.Sum(value => (mean - value) * (mean - value));
        var cubes = without.Sum(value => (mean - value) * (mean - value) * (mean - value));
        return squares == 0 ? 0 : cubes / (6 * Math.Pow(squares, 1.5));
    }

    private static double Finite(double value)
    {
        if (!double.IsFinite(value)) throw Guard.Refuse(value, "statistic", "must be finite for every resample");
        return value;
    }
}
