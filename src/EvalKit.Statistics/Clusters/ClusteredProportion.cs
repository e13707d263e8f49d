namespace EvalKit.Statistics;

/// <summary>
/// Bounds on a pass rate when trials come in clusters: repeats of one case or questions on one document fail together, so that 300
/// trials of 20 cases are not 300 independent ones. The rate's variance between clusters says how many they are worth, and
/// <see cref="ClopperPearson"/> gives the bound for that number.
/// </summary>
/// <remarks>
/// E. L. Korn and B. I. Graubard, "Confidence intervals for proportions with small expected number of positive counts estimated
/// from survey data", Survey Methodology 24 (1998) 193–201. With one trial per cluster these are the bounds of Clopper and Pearson.
/// </remarks>
public static partial class ClusteredProportion
{
    /// <summary>
    /// The number of independent trials that would tell as much: trials over the design effect, times
    /// (t₁₋α,ₙ₋₁ / t₁₋α,ᴳ₋₁)² because the variance is itself estimated from G clusters, and at most twice the clusters, because no
    /// small sample proves that trials of a cluster are independent. Clusters of unequal size count as fewer (Kish's n²/Σm²), which
    /// is also the answer when all trials agree and no variance is seen. 0 without trials.
    /// </summary>
    /// <param name="totals">Sums over the clusters.</param>
    /// <param name="alpha">Error rate of the one-sided bound it is for, in (0, 1).</param>
    /// <exception cref="StatisticsArgumentException">Alpha is out of range or NaN, or the totals are of no clusters.</exception>
    public static double EffectiveTrials(ClusterTotals totals, double alpha)
    {
        Check(totals);
        Guard.OpenUnit(alpha);
        if (totals.Trials == 0) return 0;
        if (totals.Clusters == totals.Trials) return totals.Trials;
        var clusters = totals.EqualClusters;
        var effect = DesignEffect(totals);
        if (effect is null || clusters < 2) return clusters;
        // Squares of quantiles: on the side beyond 1/2 both change sign alike.
        var tail = Math.Min(alpha, 1 - alpha);
        var shrink = tail == 0.5 ? 1 : StudentT.Quantile(tail, totals.Trials - 1) / StudentT.Quantile(tail, clusters - 1);
        return Math.Min(Math.Min(totals.Trials, 2 * clusters), totals.Trials / effect.Value * shrink * shrink);
    }

    /// <summary>
    /// The variance between clusters (CR1) over that of as many independent trials, p(1 − p)/(n − 1). Null when all trials agree, or
    /// there are fewer than two clusters: then nothing is known of it. 0 when every cluster has the same rate.
    /// </summary>
    /// <remarks>L. Kish, "Survey Sampling" (1965).</remarks>
    /// <exception cref="StatisticsArgumentException">The totals are of no clusters.</exception>
    public static double? DesignEffect(ClusterTotals totals)
    {
        Check(totals);
        if (totals.Clusters < 2 || totals.Passes == 0 || totals.Passes == totals.Trials) return null;
        double n = totals.Trials, g = totals.Clusters, rate = totals.Passes / n;
        return totals.SquaredResiduals() * g / (g - 1) / (n * n) / (rate * (1 - rate) / (n - 1));
    }

    /// <summary>
    /// One-sided lower bound on the rate. It never exceeds what clusters that all passed would prove, alpha^(1/clusters): one more
    /// pass must not turn a proof into none. 0 without trials or passes.
    /// </summary>
    /// <param name="totals">Sums over the clusters.</param>
    /// <param name="alpha">Probability that the true rate lies below the bound, in (0, 1); 0.05 for one-sided 95 % confidence.</param>
    /// <exception cref="StatisticsArgumentException">Alpha is out of range or NaN, or the totals are of no clusters.</exception>
    public static double Lower(ClusterTotals totals, double alpha)
    {
        var trials = EffectiveTrials(totals, alpha);
        return totals.Passes == 0 ? 0 : LowerOf(totals.Passes, totals, trials, alpha);
    }

    /// <summary>One-sided upper bound on the rate: 1 less the lower bound of the failure rate. 1 without trials or failures.</summary>
    /// <param name="totals">Sums over the clusters.</param>
    /// <param name="alpha">Probability that the true rate lies above the bound, in (0, 1); 0.05 for one-sided 95 % confidence.</param>
    /// <exception cref="StatisticsArgumentException">Alpha is out of range or NaN, or the totals are of no clusters.</exception>
    public static double Upper(ClusterTotals totals, double alpha)
    {
        var trials = EffectiveTrials(totals, alpha);
        var failures = totals.Trials - totals.Passes;
        return failures == 0 ? 1 : 1 - LowerOf(failures, totals, trials, alpha);
    }

    /// <summary>Two-sided interval: a one-sided bound at (1 − confidence)/2 on either side; [0, 1] without trials.</summary>
    /// <param name="totals">Sums over the clusters.</param>
    /// <param name="confidence">Least probability that the interval holds the true rate, about; in (0, 1).</param>
    /// <exception cref="StatisticsArgumentException">The confidence is out of range or NaN, or the totals are of no clusters.</exception>
    public static Bounds Interval(ClusterTotals totals, double confidence)
    {
        Guard.OpenUnit(confidence);
        var alpha = (1 - confidence) / 2;
        return new(Lower(totals, alpha), Upper(totals, alpha));
    }

    /// <summary>
    /// The rate with its cluster-robust standard error and G − 1 degrees of freedom, for many clusters and rates away from 0 and 1:
    /// no gate decides by it.
    /// </summary>
    /// <remarks>K.-Y. Liang and S. L. Zeger, Biometrika 73 (1986) 13–22.</remarks>
    /// <param name="totals">Sums over at least two clusters.</param>
    /// <param name="correction">The factor for few clusters.</param>
    /// <exception cref="StatisticsArgumentException">There are fewer than two clusters.</exception>
    public static Estimate Rate(ClusterTotals totals, ClusterCorrection correction = ClusterCorrection.CR1)
    {
        Check(totals);
        Guard.Within(totals.Clusters, 2, Guard.MaxTrials, "totals.Clusters");
        double n = totals.Trials, g = totals.Clusters;
        var factor = correction == ClusterCorrection.CR1 ? g / (g - 1) : 1;
        return new(totals.Passes / n, Math.Sqrt(totals.SquaredResiduals() * factor) / n, g - 1);
    }

    private static double LowerOf(long passes, ClusterTotals totals, double trials, double alpha) => Math.Min(
        ClopperPearson.LowerOfReal(passes / (double)totals.Trials * trials, trials, alpha),
        Math.Pow(alpha, 1 / totals.EqualClusters));

    /// <summary>A default value is fine; figures made up by hand must at least be those of some clusters.</summary>
    private static void Check(ClusterTotals totals)
    {
        Guard.Counts(totals.Passes, totals.Trials, "totals.Passes", "totals.Trials");
        Guard.Within(totals.Clusters, totals.Trials == 0 ? 0 : 1, totals.Trials, "totals.Clusters");
        Guard.Within(totals.TrialSquares, totals.Trials, totals.Trials * totals.Trials, "totals.TrialSquares");
        Guard.Within(totals.PassSquares, 0, totals.TrialSquares, "totals.PassSquares");
        Guard.Within(totals.Products, totals.PassSquares, totals.TrialSquares, "totals.Products");
    }
}
