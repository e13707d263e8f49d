using System.Collections;

namespace EvalKit;

/// <summary>One slice of one gate while its trials come in: what was planned, and what became of it.</summary>
internal sealed class GateSlice(int gateIndex, Gate gate, string label, int clusters)
{
    private readonly BitArray _clusters = new(clusters);
    private int[]? _repeats;
    private Int128 _sumOfSquares;

    public int GateIndex { get; } = gateIndex;

    public Gate Gate { get; } = gate;

    public string Label { get; } = label;

    /// <summary>The cells its planned trials lie in, one bit each, up to 64; all bits where there are more cells.</summary>
    public ulong Cells { get; private set; }

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

    public void Plan(int cell, int cluster)
    {
        Planned++;
        Cells |= cell < 64 ? 1UL << cell : ulong.MaxValue;
        if (!_clusters[cluster])
        {
            _clusters[cluster] = true;
            _sumOfSquares++;
            return;
        }

        // Only where a cluster has several trials are they counted: most plans need no more than a bit for each.
        _repeats ??= new int[clusters];
        _sumOfSquares += 2L * ++_repeats[cluster] + 1;
    }

    public void Add(TrialOutcome outcome)
    {
        switch (outcome)
        {
            case TrialOutcome.Passed: Passed++; break;
            case TrialOutcome.Failed: Failed++; break;
            case TrialOutcome.Errored: Errored++; break;
            case TrialOutcome.Unscored: Unscored++; break;
            case TrialOutcome.Skipped: break;
            default: throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null);
        }
    }
}
