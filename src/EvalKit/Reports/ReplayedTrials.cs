using System.Globalization;
using EvalKit.Extensibility;

namespace EvalKit;

/// <summary>Counts the trials that were answered from replies recorded earlier: their rates are no new evidence, and every report says so.</summary>
internal sealed class ReplayedTrials
{
    private long _trials;
    private DateOnly _first = DateOnly.MaxValue;
    private DateOnly _last = DateOnly.MinValue;

    /// <summary>How many.</summary>
    public long Count { get; private set; }

    /// <summary>Whether nobody was asked for any trial.</summary>
    public bool IsAll => Count > 0 && Count == _trials;

    /// <summary>Counts any trial that was run, whatever its purpose or subject.</summary>
    public void Add(TrialEntry trial)
    {
        if (trial.Outcome != TrialOutcome.Skipped) _trials++;
        if (trial.Replayed is not { } day) return;
        Count++;
        if (day < _first) _first = day;
        if (day > _last) _last = day;
    }

    /// <summary>The share and when they were recorded; null where there are none.</summary>
    public string? Line() => Count == 0 ? null : string.Create(CultureInfo.InvariantCulture,
        $"of {ReportWords.Counted(_trials, "trial")} {ReportWords.Count(Count)} {(Count == 1 ? "was" : "were")} answered from replies recorded {_first:yyyy-MM-dd}{(_first == _last ? "" : $"…{_last:yyyy-MM-dd}")}: replays, no new evidence");
}
