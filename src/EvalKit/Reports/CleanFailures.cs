using EvalKit.Extensibility;

namespace EvalKit;

/// <summary>The first clean cases that failed, in the journal's order. A case that failed several times stands once.</summary>
internal sealed class CleanFailures
{
    /// <summary>A journal may hold any number; what is beyond is counted.</summary>
    public const int MaxKept = 10;

    private readonly List<CleanFailure> _kept = [];

    public IReadOnlyList<CleanFailure> Kept => _kept;

    /// <summary>Failed trials of further cases.</summary>
    public long Others { get; private set; }

    /// <summary>The line after those that are listed; null where all are.</summary>
    public string? Rest => Others == 0 ? null : $"and {ReportWords.Counted(Others, "more clean trial")} that failed, in the journal";

    /// <summary>Takes a clean trial of the main subject.</summary>
    public void Add(TrialEntry trial)
    {
        if (trial.Outcome != TrialOutcome.Failed) return;
        var known = _kept.FindIndex(failure => failure.Case == trial.Case);
        if (known >= 0) _kept[known] = _kept[known] with { Trials = _kept[known].Trials + 1 };
        else if (_kept.Count < MaxKept) _kept.Add(new(trial));
        else Others++;
    }
}
