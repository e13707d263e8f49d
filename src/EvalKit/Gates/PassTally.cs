using EvalKit.Statistics;

namespace EvalKit;

/// <summary>Passes by cluster, where clusters have more than one trial.</summary>
internal sealed class PassTally(PlanSize size) : GateTally(size)
{
    private readonly PlanSize _size = size;
    private int[]? _passed;
    private int[]? _failed;

    /// <summary>True where some cluster has several trials, so that trials are not independent.</summary>
    public bool IsClustered => Further is not null;

    public override void Add(in PlannedTrial trial, in TrialResult result, CleanRecord? clean)
    {
        base.Add(trial, result, clean);
        if (!IsClustered) return;
        if (result.Outcome == TrialOutcome.Passed) (_passed ??= new int[_size.Clusters])[trial.Cluster]++;
        else if (result.Outcome == TrialOutcome.Failed) (_failed ??= new int[_size.Clusters])[trial.Cluster]++;
    }

    /// <summary>What is known of each cluster.</summary>
    public IEnumerable<PartialCluster> Parts()
    {
        for (var cluster = 0; cluster < _size.Clusters; cluster++)
        {
            if (PlannedOf(cluster) is > 0 and var planned) yield return new(_passed?[cluster] ?? 0, _failed?[cluster] ?? 0, planned);
        }
    }

    /// <summary>The sums over clusters, with every missing trial counted as failed.</summary>
    public ClusterTotals Totals() => Parts().Aggregate(default(ClusterTotals), (totals, part) => totals.With(part.Passes, part.Trials));
}
