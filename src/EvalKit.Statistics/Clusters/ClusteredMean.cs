namespace EvalKit.Statistics;

/// <summary>
/// Means of scores, or of paired differences, that come in clusters: with repeats of a case, the case is the cluster. A regression
/// between two models is judged by the paired differences of trials, clustered by case.
/// </summary>
/// <remarks>
/// K.-Y. Liang and S. L. Zeger, Biometrika 73 (1986) 13–22: √(Σ_c (Σe)²·G/(G − 1))/n with e the distances from the mean, and
/// Student's t with G − 1 degrees of freedom.
/// </remarks>
public static class ClusteredMean
{
    /// <summary>Below this many clusters the standard error is not to be trusted, and <see cref="Test"/> permutes signs instead.</summary>
    public const int FewClusters = 10;

    /// <summary>The mean over all values, each with the number of its cluster.</summary>
    /// <param name="values">Finite scores or differences.</param>
    /// <param name="clusters">The cluster of each value: any numbers, in any order; at least two different ones.</param>
    /// <param name="correction">The factor for few clusters.</param>
    /// <exception cref="StatisticsArgumentException">The lengths differ, there are fewer than two clusters, or a value is not
    /// finite.</exception>
    public static Estimate Of(
        ReadOnlySpan<double> values, ReadOnlySpan<int> clusters, ClusterCorrection correction = ClusterCorrection.CR1)
    {
        var (sums, counts) = Sums(values, clusters);
        return OfSums(sums, counts, correction);
    }

    /// <summary>The mean over all values, from the sum and the number of values of each cluster.</summary>
    /// <param name="sums">The sum of each cluster's values; finite, at least two.</param>
    /// <param name="counts">How many values each cluster has, at least 1.</param>
    /// <param name="correction">The factor for few clusters.</param>
    /// <exception cref="StatisticsArgumentException">The lengths differ, there are fewer than two clusters, a sum is not finite or
    /// a count below 1.</exception>
    public static Estimate OfSums(
        ReadOnlySpan<double> sums, ReadOnlySpan<long> counts, ClusterCorrection correction = ClusterCorrection.CR1)
    {
        Guard.SameLength(sums.Length, counts.Length, nameof(sums), nameof(counts));
        Guard.Enough(sums.Length, 2, nameof(sums));
        Guard.Finite(sums);
        double total = 0, n = 0;
        for (var c = 0; c < sums.Length; c++)
        {
            Guard.Within(counts[c], 1, Guard.MaxTrials, nameof(counts));
            total += sums[c];
            n += counts[c];
        }

        double mean = total / n, squares = 0, g = sums.Length;
        for (var c = 0; c < sums.Length; c++)
        {
            var residual = sums[c] - mean * counts[c];
            squares += residual * residual;
        }

        var factor = correction == ClusterCorrection.CR1 ? g / (g - 1) : 1;
        return new(mean, Math.Sqrt(squares * factor) / n, g - 1);
    }

    /// <summary>
    /// Tests whether the mean is 0: by t with <see cref="FewClusters"/> clusters or more, and with fewer by flipping the signs of
    /// whole clusters (<see cref="SignFlip"/>, exact). The statistic is t, or the mean of the clusters' sums.
    /// </summary>
    /// <param name="values">Finite scores or differences.</param>
    /// <param name="clusters">The cluster of each value; at least one.</param>
    /// <param name="alternative">Whether the mean is tested to differ from 0, to be below or to be above.</param>
    /// <exception cref="StatisticsArgumentException">The lengths differ, there are no values, or a value is not finite.</exception>
    public static Significance Test(
        ReadOnlySpan<double> values, ReadOnlySpan<int> clusters, Alternative alternative = Alternative.TwoSided)
    {
        var (sums, counts) = Sums(values, clusters);
        return sums.Length < FewClusters ? SignFlip.Test(sums, alternative) : OfSums(sums, counts).Test(0, alternative);
    }

    private static (double[] Sums, long[] Counts) Sums(ReadOnlySpan<double> values, ReadOnlySpan<int> clusters)
    {
        Guard.SameLength(values.Length, clusters.Length, nameof(values), nameof(clusters));
        Guard.Enough(values.Length, 1, nameof(values));
        Guard.Finite(values);
        var places = new Dictionary<int, int>();
        var sums = new List<double>();
        var counts = new List<long>();
        for (var i = 0; i < values.Length; i++)
        {
            if (!places.TryGetValue(clusters[i], out var place))
            {
                places.Add(clusters[i], place = sums.Count);
                sums.Add(0);
                counts.Add(0);
            }

            sums[place] += values[i];
            counts[place]++;
        }

        return ([.. sums], [.. counts]);
    }
}
