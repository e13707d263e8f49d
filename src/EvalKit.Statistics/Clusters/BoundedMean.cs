namespace EvalKit.Statistics;

/// <summary>
/// One-sided bounds on the mean of values that lie between two limits, in clusters: scores in [0, 1], or differences of them in [−1, 1].
/// </summary>
/// <remarks>
/// From ten clusters on the bound is <see cref="ClusteredMean"/>'s (t with G − 1). With fewer it is one of the means of all subsets of the
/// clusters, which split the line into parts of equal probability where cluster means lie symmetrically about the true one (J. A. Hartigan,
/// "Using subsample values as typical values", JASA 64 (1969) 1303–1317); under five clusters no subset is extreme enough at 0.05.
/// Either way the bound never claims more than clusters that all agree would prove: a share of 1 − α^(1/G) of all clusters can go
/// unseen, and
/// may hold the worst value there is. Without that a run of equal scores would have no uncertainty at all.
/// </remarks>
public static class BoundedMean
{
    /// <summary>The lower bound.</summary>
    /// <param name="sums">The sum of each cluster's values.</param>
    /// <param name="counts">How many values each cluster has, at least 1.</param>
    /// <param name="least">The least value that there can be.</param>
    /// <param name="alpha">Probability that the true mean lies below the bound, in (0, 1).</param>
    /// <returns>At least <paramref name="least"/>; that itself where there are no clusters.</returns>
    /// <exception cref="StatisticsArgumentException">The lengths differ, alpha is out of range, a sum is not finite or a count
    /// below 1.</exception>
    public static double Lower(ReadOnlySpan<double> sums, ReadOnlySpan<long> counts, double least, double alpha)
    {
        Guard.SameLength(sums.Length, counts.Length, nameof(sums), nameof(counts));
        Guard.OpenUnit(alpha);
        Guard.Finite(least);
        if (sums.Length == 0) return least;
        var mean = Mean(sums, counts);
        var seen = Math.Pow(alpha, 1.0 / sums.Length);
        var agreeing = least + (seen * (mean - least));
        var spread = sums.Length < ClusteredMean.FewClusters ? OfSubsets(sums, counts, least, alpha) : ClusteredMean.OfSums(sums, counts).Lower(alpha);
        return Math.Max(least, Math.Min(agreeing, spread));
    }

    /// <summary>The upper bound.</summary>
    /// <param name="sums">The sum of each cluster's values.</param>
    /// <param name="counts">How many values each cluster has, at least 1.</param>
    /// <param name="most">The greatest value that there can be.</param>
    /// <param name="alpha">Probability that the true mean lies above the bound, in (0, 1).</param>
    /// <returns>At most <paramref name="most"/>; that itself where there are no clusters.</returns>
    /// <exception cref="StatisticsArgumentException">The lengths differ, alpha is out of range, a sum is not finite or a count
    /// below 1.</exception>
    public static double Upper(ReadOnlySpan<double> sums, ReadOnlySpan<long> counts, double most, double alpha)
    {
        var negated = new double[sums.Length];
        for (var i = 0; i < negated.Length; i++) negated[i] = -sums[i];
        return -Lower(negated, counts, -most, alpha);
    }

    private static double Mean(ReadOnlySpan<double> sums, ReadOnlySpan<long> counts)
    {
        Guard.Finite(sums);
        double total = 0, n = 0;
        for (var c = 0; c < sums.Length; c++)
        {
            Guard.Within(counts[c], 1, Guard.MaxTrials, nameof(counts));
            total += sums[c];
            n += counts[c];
        }

        return total / n;
    }

    private static double OfSubsets(ReadOnlySpan<double> sums, ReadOnlySpan<long> counts, double least, double alpha)
    {
        var rank = (int)Math.Floor(alpha * (1 << sums.Length));
        if (rank == 0) return least;
        var means = new double[(1 << sums.Length) - 1];
        for (var subset = 1; subset <= means.Length; subset++)
        {
            double sum = 0, n = 0;
            for (var c = 0; c < sums.Length; c++)
            {
                if ((subset >> c & 1) == 0) continue;
                sum += sums[c];
                n += counts[c];
            }

            means[subset - 1] = sum / n;
        }

        Array.Sort(means);
        return means[rank - 1];
    }
}
