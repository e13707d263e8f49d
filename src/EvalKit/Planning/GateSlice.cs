namespace EvalKit;

/// <summary>One slice of one gate while its trials come in.</summary>
internal sealed class GateSlice(int gateIndex, Gate gate, string label, PlanSize size)
{
    private string? _judges;

    public int GateIndex { get; } = gateIndex;

    public Gate Gate { get; } = gate;

    public string Label { get; } = label;

    /// <summary>What was planned, and what became of it.</summary>
    public GateTally Tally { get; } = gate.NewTally(size);

    /// <summary>The cells its planned trials lie in, one bit each, up to 64; all bits where there are more cells.</summary>
    public ulong Cells { get; private set; }

    /// <summary>The kind of its planned trials, a word of <see cref="JudgedTrials"/>.</summary>
    public string Judges => _judges ?? JudgedTrials.Apart;

    public long Planned => Tally.Planned;

    /// <summary>Whether all of its trials lie in some of the plan's cells.</summary>
    /// <param name="cells">The indices of those.</param>
    /// <param name="count">How many cells the plan has.</param>
    public bool LiesIn(IReadOnlySet<int> cells, int count)
    {
        for (var cell = 0; cell < count; cell++)
        {
            if (!cells.Contains(cell) && (count > 64 || (Cells & (1UL << cell)) != 0)) return false;
        }

        return true;
    }

    public void Plan(in PlannedTrial trial, int cell)
    {
        Cells |= cell < 64 ? 1UL << cell : ulong.MaxValue;
        _judges = JudgedTrials.With(_judges, trial.Facts);
        Tally.Plan(trial);
    }
}
