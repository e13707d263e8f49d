namespace EvalKit;

/// <summary>Differences of score between two subjects on the same trial. Every pair planned is counted; what is unknown of it lies between its limits.</summary>
internal sealed class PairTally(PlanSize size) : MeanTally(size)
{
    private readonly ClusterSums _sums = new(size.Clusters);
    private (PlannedTrial Trial, TrialResult Result)? _main;
    private long _scored;

    public override long Scored => _scored;

    public override string Over => FormattableString.Invariant($"over {Planned} pairs");

    public override void Add(in PlannedTrial trial, in TrialResult result, CleanRecord? clean)
    {
        if (trial.Arm is null)
        {
            base.Add(trial, result, clean);
            _main = (trial, result);
            return;
        }

        if (_main is not { } main || (main.Trial.Case, main.Trial.Axis, main.Trial.Repeat) != (trial.Case, trial.Axis, trial.Repeat))
            throw new InvalidOperationException($"A trial of \"{trial.Arm}\" does not follow the one that it is paired with.");
        _main = null;
        Add(trial.Cluster, main.Result, result);
    }

    /// <summary>One pair. Where the two were not sent the same, nothing is known of the difference.</summary>
    private void Add(int cluster, in TrialResult main, in TrialResult other)
    {
        var alike = main.Input == other.Input;
        var (mine, theirs) = alike ? (main.Score, other.Score) : (null, null);
        if (mine is not null && theirs is not null) _scored++;
        _sums.Add(cluster, (mine ?? 0) - (theirs ?? 1), (mine ?? 1) - (theirs ?? 0));
    }

    public override ClusterSums Sums() => _sums;
}
