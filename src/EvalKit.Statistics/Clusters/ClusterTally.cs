namespace EvalKit.Statistics;

/// <summary>
/// Counts trials by cluster as they come, in any order: two counts per cluster, and the totals always at hand. A gate that must
/// count missing trials as failed adds them at the end as trials without passes.
/// </summary>
/// <typeparam name="TCluster">What names a cluster, such as the text of its id.</typeparam>
public sealed class ClusterTally<TCluster>
    where TCluster : notnull
{
    private readonly Dictionary<TCluster, (long Passes, long Trials)> _clusters = [];

    /// <summary>The sums over the clusters so far, from which bounds follow (see <see cref="ClusteredProportion"/>).</summary>
    public ClusterTotals Totals { get; private set; }

    /// <summary>One more trial of a cluster.</summary>
    /// <exception cref="StatisticsArgumentException">There would be more than one thousand million trials.</exception>
    public void Add(TCluster cluster, bool passed) => Add(cluster, passed ? 1 : 0, 1);

    /// <summary>More trials of a cluster.</summary>
    /// <param name="cluster">The cluster; a new one is begun.</param>
    /// <param name="passes">How many of them passed, in [0, trials].</param>
    /// <param name="trials">Further trials; none change nothing.</param>
    /// <exception cref="StatisticsArgumentException">A count is out of range, or there would be more than one thousand million
    /// trials.</exception>
    public void Add(TCluster cluster, long passes, long trials)
    {
        Guard.Counts(passes, trials);
        if (trials == 0) return;
        var known = _clusters.TryGetValue(cluster, out var old);
        var now = (Passes: old.Passes + passes, Trials: old.Trials + trials);
        Totals = Totals.Changed(known ? 0 : 1, old.Passes, old.Trials, now.Passes, now.Trials);
        _clusters[cluster] = now;
    }
}
