using EvalKit.Extensibility;

namespace EvalKit;

/// <summary>What was measured under one perturbation.</summary>
internal sealed class AxisReport(string label, double maxSeverity, long units, bool stoppedByResults)
{
    private double _severities;

    public string Label => label;

    /// <summary>The strongest severity of the design.</summary>
    public double MaxSeverity => maxSeverity;

    public OutcomeCounts Counts { get; } = new() { Units = units, StoppedByResults = stoppedByResults };

    /// <summary>Over the failed trials; <see langword="null"/> without any.</summary>
    public double? MeanFailingSeverity => Counts.Failed == 0 ? null : _severities / Counts.Failed;

    public double? LowestFailingSeverity { get; private set; }

    /// <summary>Where the score has fallen half-way to chance; null where too little is known.</summary>
    public CriticalEntry? Critical { get; set; }

    public SeverityBands Bands { get; } = new(units, stoppedByResults);

    /// <summary>The same by the severities of two kinds of content, where its chains perturb several.</summary>
    public DominanceGrids Grids { get; } = new(units, stoppedByResults);

    public void Add(TrialEntry trial)
    {
        var (outcome, severity) = (trial.Outcome, trial.Severity);
        Grids.Add(trial);
        Bands.Add(outcome, severity);
        Counts.Add(outcome);
        if (outcome != TrialOutcome.Failed) return;
        _severities += severity;
        if (!(LowestFailingSeverity <= severity)) LowestFailingSeverity = severity;
    }
}
