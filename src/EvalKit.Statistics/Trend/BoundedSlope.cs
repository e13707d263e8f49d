namespace EvalKit.Statistics;

/// <summary>
/// One-sided bounds on a <see cref="StratifiedSlope"/> of scores that lie in [0, 1], of which some may be missing.
/// </summary>
/// <remarks>
/// A missing score is taken for 0 or 1, whichever is against the claim. From ten clusters on the bound is Student's t with G − 1, but it
/// never claims more than clusters that all agree would prove: a share of 1 − α^(1/G) of all clusters can go unseen, and may have the
/// most extreme slope that scores in [0, 1] can have on the same x. With fewer clusters it is that extreme itself.
/// </remarks>
public static class BoundedSlope
{
    /// <summary>The slope with every missing score against it, and its lower bound.</summary>
    /// <param name="x">What the scores may depend on; not the same throughout every stratum.</param>
    /// <param name="scores">Scores in [0, 1]; null for a missing one.</param>
    /// <param name="strata">The stratum of each observation.</param>
    /// <param name="clusters">The cluster of each observation; at least two different ones.</param>
    /// <param name="alpha">Probability that the true slope lies below the bound, in (0, 1).</param>
    /// <exception cref="StatisticsArgumentException">As for <see cref="StratifiedSlope.Of"/>; or a score lies outside [0, 1], or alpha is out of range.</exception>
    public static (double Slope, double Bound) Lower(
        ReadOnlySpan<double> x, ReadOnlySpan<double?> scores, ReadOnlySpan<int> strata, ReadOnlySpan<int> clusters, double alpha)
    {
        Guard.OpenUnit(alpha);
        Guard.SameLength(x.Length, scores.Length, nameof(x), nameof(scores));
        var weights = StratifiedSlope.Deviations(x, strata);
        var filled = new double[scores.Length];
        double squares = 0, least = 0;
        for (var i = 0; i < filled.Length; i++)
        {
            if (scores[i] is { } known) Guard.Unit(known, nameof(scores));
            filled[i] = scores[i] ?? (weights[i] < 0 ? 1 : 0);
            squares += weights[i] * weights[i];
            least += Math.Min(0, weights[i]);
        }

        var slope = StratifiedSlope.Of(x, filled, strata, clusters);
        least /= squares;
        var g = slope.DegreesOfFreedom + 1;
        if (g < ClusteredMean.FewClusters) return (slope.Value, least);
        var agreeing = least + (Math.Pow(alpha, 1 / g) * (slope.Value - least));
        return (slope.Value, Math.Max(least, Math.Min(agreeing, slope.Lower(alpha))));
    }

    /// <summary>The slope with every missing score in its favour, and its upper bound.</summary>
    /// <param name="x">What the scores may depend on; not the same throughout every stratum.</param>
    /// <param name="scores">Scores in [0, 1]; null for a missing one.</param>
    /// <param name="strata">The stratum of each observation.</param>
    /// <param name="clusters">The cluster of each observation; at least two different ones.</param>
    /// <param name="alpha">Probability that the true slope lies above the bound, in (0, 1).</param>
    /// <exception cref="StatisticsArgumentException">As for <see cref="Lower"/>.</exception>
    public static (double Slope, double Bound) Upper(
        ReadOnlySpan<double> x, ReadOnlySpan<double?> scores, ReadOnlySpan<int> strata, ReadOnlySpan<int> clusters, double alpha)
    {
        var turned = new double?[scores.Length];
        for (var i = 0; i < turned.Length; i++) turned[i] = 1 - scores[i];
        var (slope, bound) = Lower(x, turned, strata, clusters, alpha);
        return (-slope, -bound);
    }
}
