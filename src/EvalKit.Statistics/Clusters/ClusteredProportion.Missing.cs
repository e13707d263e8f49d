namespace EvalKit.Statistics;

public static partial class ClusteredProportion
{
    // Numbers of passes that are looked at one by one; with more missing trials some share a look.
    private const long MostLooks = 1024;

    /// <summary>
    /// The least that <see cref="Lower"/> can be, whatever the missing trials would have been. All of them failing is not always it: the rate is
    /// least then, but clusters may differ more, and so count as fewer, when some of them pass.
    /// </summary>
    /// <param name="clusters">The clusters; those without trials add nothing.</param>
    /// <param name="alpha">Probability that the true rate lies below the bound, in (0, 1).</param>
    /// <returns>
    /// At most the least bound over all completions, and below it only by what two roundings against the claim cost: for each number of passes the variance between
    /// clusters is bounded by that of missing trials which may pass in part (at most one cluster's do), and with more than 1,024 missing trials several
    /// numbers of passes share a bound.
    /// </returns>
    /// <exception cref="StatisticsArgumentException">A count is out of range, or alpha is, or is NaN.</exception>
    public static double LowestLower(IEnumerable<PartialCluster> clusters, double alpha)
    {
        ArgumentNullException.ThrowIfNull(clusters);
        Guard.OpenUnit(alpha);
        return Lowest(clusters, alpha);
    }

    /// <summary>The greatest that <see cref="Upper"/> can be, whatever the missing trials would have been.</summary>
    /// <inheritdoc cref="LowestLower"/>
    public static double HighestUpper(IEnumerable<PartialCluster> clusters, double alpha)
    {
        ArgumentNullException.ThrowIfNull(clusters);
        Guard.OpenUnit(alpha);
        return 1 - Lowest(clusters.Select(cluster => cluster.Mirrored), alpha);
    }

    private static double Lowest(IEnumerable<PartialCluster> clusters, double alpha)
    {
        var totals = default(ClusterTotals);
        // Clusters that are alike are one item: there are few kinds, however many clusters.
        var kinds = new Dictionary<PartialCluster, long>();
        foreach (var cluster in clusters)
        {
            Guard.Counts(cluster.Passes, cluster.Trials - cluster.Failures);
            Guard.Counts(cluster.Failures, cluster.Trials);
            totals = totals.With(cluster.Passes, cluster.Trials);
            if (cluster.Missing > 0) kinds[cluster] = kinds.GetValueOrDefault(cluster) + 1;
        }

        var missing = kinds.Sum(kind => kind.Key.Missing * kind.Value);
        var least = Lower(totals, alpha);
        // Nothing is lower than nought, and where the variance does not enter, the rate alone decides.
        if (missing == 0 || totals.Passes == 0 || totals.Clusters == totals.Trials || totals.EqualClusters < 2) return least;

        var search = new CompletionSearch(totals, kinds, alpha);
        var step = ((missing + MostLooks) / MostLooks);
        for (long more = 1; more <= missing; more += step)
            least = Math.Min(least, search.LowerOver(totals.Passes + more, Math.Min(totals.Passes + more + step - 1, totals.Passes + missing)));
        return least;
    }

    /// <summary>Bounds the bound from below for a number of passes, over all ways that missing trials may give it.</summary>
    private sealed class CompletionSearch(ClusterTotals totals, Dictionary<PartialCluster, long> kinds, double alpha)
    {
        private readonly double _equal = totals.EqualClusters;
        private readonly double _shrink = Shrink(totals, alpha);

        /// <summary>At most the least bound of all completions with so many passes.</summary>
        public double LowerOver(long from, long to)
        {
            double n = totals.Trials, g = totals.Clusters;
            // All passing is known to prove no less than any other figure may claim.
            if (from == totals.Trials) return Math.Pow(alpha, 1 / _equal);
            // A pass more or less moves the vector of residuals by one at most, and its mean by |sizes|/n.
            var residual = Math.Sqrt(MostSquaredResiduals(from)) + ((to - from) * (1 + (Math.Sqrt(totals.TrialSquares) / n)));
            var spread = new[] { from, Math.Min(to, totals.Trials - 1) }.Min(passes => passes / n * (1 - (passes / n)));
            var effect = residual * residual * g / (g - 1) / (n * n) / (spread / (n - 1));
            var trials = Math.Min(Math.Min(n, 2 * _equal), n / effect * _shrink * _shrink);
            return Math.Min(ClopperPearson.LowerOfReal(from / n * trials, trials, alpha), Math.Pow(alpha, 1 / _equal));
        }

        /// <summary>
        /// Σ (x − r·m)² is convex in each cluster's passes x, so it lies below the chord between the fewest and the most that x can be; the sum of chords is
        /// greatest where the missing trials pass in the clusters whose chords rise most (a fractional knapsack).
        /// </summary>
        private double MostSquaredResiduals(long passes)
        {
            var rate = passes / (double)totals.Trials;
            // At first all missing trials have failed.
            var sum = totals.PassSquares - (2 * rate * totals.Products) + (rate * rate * totals.TrialSquares);
            double left = passes - totals.Passes;
            foreach (var (slope, room) in kinds.Select(kind => (Slope: (2.0 * kind.Key.Passes) + kind.Key.Missing - (2 * rate * kind.Key.Trials), Room: kind.Key.Missing * kind.Value)).OrderByDescending(kind => kind.Slope))
            {
                var taken = Math.Min(left, room);
                sum += taken * slope;
                left -= taken;
                if (left == 0) break;
            }

            return Math.Max(0, sum);
        }

        private static double Shrink(ClusterTotals totals, double alpha)
        {
            var tail = Math.Min(alpha, 1 - alpha);
            return tail == 0.5 ? 1 : StudentT.Quantile(tail, totals.Trials - 1) / StudentT.Quantile(tail, totals.EqualClusters - 1);
        }
    }
}
