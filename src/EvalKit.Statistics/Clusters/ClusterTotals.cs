namespace EvalKit.Statistics;

/// <summary>
/// What a clustered pass rate needs to know: six whole-number sums over clusters, whatever the number of trials. A cluster is what
/// shares one case, document, template or user. Sums are exact, so that no order of adding changes a bound.
/// </summary>
/// <param name="Clusters">Clusters with at least one trial.</param>
/// <param name="Trials">Trials of all clusters, at most one thousand million.</param>
/// <param name="Passes">Passes of all clusters.</param>
/// <param name="TrialSquares">Σ trials² of clusters.</param>
/// <param name="PassSquares">Σ passes² of clusters.</param>
/// <param name="Products">Σ passes · trials of clusters.</param>
public readonly record struct ClusterTotals(
    long Clusters, long Trials, long Passes, long TrialSquares, long PassSquares, long Products)
{
    /// <summary>These totals with one more complete cluster; without trials it adds nothing.</summary>
    /// <param name="passes">Passes of the cluster, in [0, trials].</param>
    /// <param name="trials">Trials of the cluster.</param>
    /// <exception cref="StatisticsArgumentException">A count is out of range, or the trials exceed one thousand million in all.</exception>
    public ClusterTotals With(long passes, long trials)
    {
        Guard.Counts(passes, trials);
        return trials == 0 ? this : Changed(1, 0, 0, passes, trials);
    }

    /// <summary>
    /// How many clusters of one size carry as much as these: n² / Σm² (Kish, "Survey Sampling", 1965); their number where all
    /// have one size, and 0 without trials.
    /// </summary>
    public double EqualClusters => Trials == 0 ? 0 : (double)Trials * Trials / TrialSquares;

    /// <summary>The totals after one cluster goes from some counts to others.</summary>
    internal ClusterTotals Changed(long clusters, long oldPasses, long oldTrials, long newPasses, long newTrials)
    {
        var trials = Trials - oldTrials + newTrials;
        Guard.Within(trials, 0, Guard.MaxTrials);
        return new(
            Clusters + clusters,
            trials,
            Passes - oldPasses + newPasses,
            TrialSquares - oldTrials * oldTrials + newTrials * newTrials,
            PassSquares - oldPasses * oldPasses + newPasses * newPasses,
            Products - oldPasses * oldTrials + newPasses * newTrials);
    }

    /// <summary>
    /// Σ (passes − rate · trials)² over clusters: whole numbers below 10³⁷, which 128 bits hold, until the one division.
    /// </summary>
    internal double SquaredResiduals()
    {
        if (Trials == 0) return 0;
        Int128 n = Trials, p = Passes;
        var scaled = n * n * PassSquares - 2 * p * n * Products + p * p * TrialSquares;
        return (double)scaled / ((double)n * (double)n);
    }
}
