using System.Collections;

namespace EvalKit;

/// <summary>What a gate keeps of one slice's trials: first what is planned, then what became of it. This one counts outcomes.</summary>
internal class GateTally(PlanSize size)
{
    private readonly BitArray _clusters = new(size.Clusters);
    private Int128 _sumOfSquares;

    public long Planned { get; private set; }

    /// <summary>
    /// How many clusters of one size carry as much evidence as those planned: n² / Σmᵢ² (Kish, 1965), which is their number where
    /// all are equal. A large one is still one.
    /// </summary>
    public long Clusters => Planned == 0 ? 0 : (long)((Int128)Planned * Planned / _sumOfSquares);

    public long Passed { get; private set; }

    public long Failed { get; private set; }

    public long Errored { get; private set; }

    public long Unscored { get; private set; }

    /// <summary>Planned trials that the gate did without.</summary>
    public virtual long NotNeeded => 0;

    /// <summary>Trials that count as evidence; the others of those planned are missing.</summary>
    public virtual long Scored => Passed + Failed;

    /// <summary>Planned trials of each cluster beyond its first; null where no cluster has more than one.</summary>
    protected int[]? Further { get; private set; }

    public virtual void Plan(in PlannedTrial trial)
    {
        Planned++;
        if (!_clusters[trial.Cluster])
        {
            _clusters[trial.Cluster] = true;
            _sumOfSquares++;
            return;
        }

        // Only where a cluster has several trials are they counted: most plans need no more than a bit for each.
        Further ??= new int[size.Clusters];
        _sumOfSquares += (2L * ++Further[trial.Cluster]) + 1;
    }

    /// <summary>One trial's result; those of clean trials of the same case came before.</summary>
    public virtual void Add(in PlannedTrial trial, in TrialResult result, CleanRecord? clean)
    {
        switch (result.Outcome)
        {
            case TrialOutcome.Passed: Passed++; break;
            case TrialOutcome.Failed: Failed++; break;
            case TrialOutcome.Errored: Errored++; break;
            case TrialOutcome.Unscored: Unscored++; break;
            case TrialOutcome.Skipped: break;
            default: throw new ArgumentOutOfRangeException(nameof(result), result.Outcome, null);
        }
    }

    /// <summary>The planned trials of a cluster.</summary>
    protected int PlannedOf(int cluster) => _clusters[cluster] ? 1 + (Further?[cluster] ?? 0) : 0;
}
