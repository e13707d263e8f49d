namespace EvalKit;

/// <summary>Differences between each case's mean score and that of a baseline. Cases that the baseline lacks, or was sent another input of, are not compared.</summary>
internal sealed class BaselineTally(PlanSize size, BaselineScores baseline) : MeanTally(size)
{
    private readonly PlanSize _size = size;
    private readonly ushort[] _planned = new ushort[size.Cases];
    private readonly ushort[] _scored = new ushort[size.Cases];
    private readonly double[] _sum = new double[size.Cases];
    private readonly bool[] _changed = new bool[size.Cases];
    private readonly int[] _cluster = new int[size.Cases];

    // A trial of a case that is not compared is not missing in the comparison.
    public override long Scored => Enumerable.Range(0, _size.Cases).Sum(i => IsCompared(i) ? (long)_scored[i] : _planned[i]);

    public override string Over => FormattableString.Invariant($"over {Compared} of {PlannedCases} cases");

    public override GateDecision? Undecidable => baseline.File is null
        ? new(Verdict.Inconclusive, "there is no baseline yet to compare with; this run writes one if it is complete", Shown: true)
        : 2 * Compared < PlannedCases
            ? new(Verdict.Incomplete, FormattableString.Invariant($"only {Compared} of {PlannedCases} cases are in the baseline with the same input, and less than half is no comparison. EVALKIT_BASELINE=update writes a new one"))
            : null;

    private int Compared => Enumerable.Range(0, _size.Cases).Count(IsCompared);

    private int PlannedCases => _planned.Count(planned => planned > 0);

    public override void Plan(in PlannedTrial trial)
    {
        base.Plan(trial);
        _planned[trial.Case]++;
        _cluster[trial.Case] = trial.Cluster;
    }

    public override void Add(in PlannedTrial trial, in TrialResult result, CleanRecord? clean)
    {
        base.Add(trial, result, clean);
        _changed[trial.Case] |= !baseline.Matches(trial.Case, result.Input);
        if (result.Score is not { } score) return;
        _scored[trial.Case]++;
        _sum[trial.Case] += score;
    }

    public override ClusterSums Sums()
    {
        var sums = new ClusterSums(_size.Clusters);
        for (var i = 0; i < _planned.Length; i++)
        {
            if (!IsCompared(i)) continue;
            double n = _planned[i];
            var before = baseline.Mean(i);
            sums.Add(_cluster[i], (_sum[i] / n) - before, ((_sum[i] + n - _scored[i]) / n) - before);
        }

        return sums;
    }

    private bool IsCompared(int index) => _planned[index] > 0 && baseline.Has(index) && !_changed[index];
}
