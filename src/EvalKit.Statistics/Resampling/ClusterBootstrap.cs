namespace EvalKit.Statistics;

/// <summary>
/// The bootstrap of a mean over clustered values: whole clusters are drawn, so that what their values share is kept. From sums and
/// counts of clusters, hence as fast for ten thousand values as for a hundred.
/// </summary>
/// <remarks>
/// A. C. Davison and D. V. Hinkley, "Bootstrap Methods and their Application" (1997), §3.8. Percentile interval; with fewer than some
/// twenty clusters it is too short. For other statistics give <see cref="Bootstrap"/> clusters as units.
/// </remarks>
public static class ClusterBootstrap
{
    /// <summary>Interval for the mean over all values, Σ sums / Σ counts.</summary>
    /// <param name="sums">The sum of each cluster's values; finite, at least one.</param>
    /// <param name="counts">How many values each cluster has, at least 1.</param>
    /// <param name="confidence">Approximate probability that the interval holds the true mean, in (0, 1).</param>
    /// <param name="resamples">In [1, 1,000,000]; 2,000 steady the second digit.</param>
    /// <param name="seed">The same seed gives the same interval.</param>
    /// <exception cref="StatisticsArgumentException">The lengths differ, there are no clusters, or a figure is out of range.</exception>
    public static Bounds Mean(
        ReadOnlySpan<double> sums, ReadOnlySpan<long> counts, double confidence = 0.95, int resamples = 2000, ulong seed = 0)
    {
        Guard.SameLength(sums.Length, counts.Length, nameof(sums), nameof(counts));
        Guard.Enough(sums.Length, 1, nameof(sums));
        Guard.Finite(sums);
        Guard.OpenUnit(confidence);
        Guard.Within(resamples, 1, 1_000_000);
        var clusters = new (double Sum, double Count)[sums.Length];
        for (var c = 0; c < clusters.Length; c++)
        {
            Guard.Within(counts[c], 1, Guard.MaxTrials, nameof(counts));
            clusters[c] = (sums[c], counts[c]);
        }

        var root = new Draws(seed);
        var means = new double[resamples];
        for (var resample = 0; resample < resamples; resample++) means[resample] = MeanOf(clusters, root.Stream(resample));
        return Quantiles.Central(means, confidence);
    }

    private static double MeanOf((double Sum, double Count)[] clusters, Draws draws)
    {
        double sum = 0, count = 0;
        for (var i = 0; i < clusters.Length; i++)
        {
            var (ofSum, ofCount) = clusters[draws.BelowAt(i, clusters.Length)];
            sum += ofSum;
            count += ofCount;
        }

        return sum / count;
    }
}
