using System.Globalization;
using EvalKit.Extensibility;
using EvalKit.Media;

namespace EvalKit;

/// <summary>What of an eval's journal would be its baseline: the clean trials, case by case.</summary>
internal sealed class JournalBaseline
{
    private readonly EvalEntry _plan;
    private readonly string _date;
    private readonly Dictionary<string, BaselineRow> _rows = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _cells = new(StringComparer.Ordinal);
    private readonly EvalSetup _setup;
    private string? _unsteady;
    private long _missing;
    private long _trials;
    private EvalEndEntry? _end;

    private JournalBaseline(EvalEntry plan, DateTimeOffset started)
    {
        _plan = plan;
        _setup = EvalSetup.Of(plan);
        _date = started.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    public string Eval => _plan.Id;

    /// <summary>Whether a gate of the plan compares with a baseline, or picks cases by one.</summary>
    public bool IsAskedFor => _plan.Gates.Any(gate => gate.Contains(Baseline.Committed.ToString(), StringComparison.Ordinal) || gate.Contains(Baseline.Anchor.ToString(), StringComparison.Ordinal));

    /// <summary>Why this run must not become the baseline; null where it may. The same reasons as in a run with <c>EVALKIT_BASELINE=update</c>.</summary>
    public string? WhyNot =>
        _end is null ? "the run was cut off, or has not ended"
        : _end.Ending != "complete" ? $"the eval ended early ({VisibleText.Of(_end.Ending, 40)})"
        : _trials == 0 ? "it has no clean trials"
        : _trials < _plan.PlannedClean ? "not all cases were run (a filter, or an early end)"
        : _missing > 0 ? $"{ReportWords.Counted(_missing, "clean trial")} {(_missing == 1 ? "has" : "have")} no score: infrastructure, or an expectation that gives none"
        : _unsteady is { } id ? $"the prompt of {VisibleText.Of(id, 60)} was not the same every time, so it could never be compared"
        : null;

    /// <summary>The evals of a run.</summary>
    /// <param name="folder">The run.</param>
    /// <param name="named">Those that are wanted; empty for all.</param>
    public static IReadOnlyList<JournalBaseline> Read(RunFolder folder, IReadOnlyCollection<string> named)
    {
        var evals = new Dictionary<int, JournalBaseline>();
        DateTimeOffset started = default;
        foreach (var entry in JournalReader.Read(folder.Path))
        {
            if (entry is RunEntry run) started = run.Started;
            else if (entry is EvalEntry plan && (named.Count == 0 || named.Contains(plan.Id))) evals[plan.Eval] = new(plan, started);
            else if (entry is TrialEntry trial && evals.TryGetValue(trial.Eval, out var eval)) eval.Add(trial);
            else if (entry is EvalEndEntry end && evals.TryGetValue(end.Eval, out var ended)) ended._end = end;
        }

        return [.. evals.Values.OrderBy(eval => eval.Eval, StringComparer.Ordinal)];
    }

    /// <summary>Writes the file, and the anchor where there is none or it is to be moved.</summary>
    /// <returns>What was written.</returns>
    /// <exception cref="BaselineException">A file cannot be written, or is of another eval.</exception>
    public IEnumerable<string> Write(string committed, bool anchor)
    {
        var file = new BaselineFile(Eval, _plan.Subject, _setup.Versions.Count == 0 ? "none" : string.Join(' ', _setup.Versions), _date, [.. _rows.Values.OrderBy(row => row.Case, StringComparer.Ordinal)]);
        var paths = new[] { Baseline.Committed, Baseline.Anchor }.Select(baseline => BaselineFile.PathOf(committed, Eval, baseline)).ToArray();
        // Read before either is written: what cannot be read may be of another eval, or worth repairing.
        BaselineReader.Read(paths[0], Eval);
        var pinned = BaselineReader.Read(paths[1], Eval);
        BaselineWriter.Write(paths[0], file);
        if (!anchor && pinned is not null) return [paths[0]];
        BaselineWriter.Write(paths[1], file);
        return paths;
    }

    private void Add(TrialEntry trial)
    {
        if (Populations.Of(trial) == Population.Perturbed) _setup.Note(trial);
        if (Populations.Of(trial) != Population.Clean) return;
        _trials++;
        var row = _rows.GetValueOrDefault(trial.Case, new(trial.Case, trial.Input, CellOf(trial), 0, 0, 0));
        if (trial.Input != default && row.Input != default && trial.Input != row.Input) _unsteady = trial.Case;
        if (Measured.Of(trial) is not { Score: { } score } measured)
        {
            _missing++;
            return;
        }

        _rows[trial.Case] = row with
        {
            Input = trial.Input == default ? row.Input : trial.Input, Trials = row.Trials + 1, Passes = row.Passes + (measured.Pass == 1 ? 1 : 0), Score = row.Score + score,
        };
    }

    private string CellOf(TrialEntry trial) => (uint)trial.Cell < (uint)_plan.Cells.Count && _plan.Cells[trial.Cell] is var cell
        ? $"{cell.Modality.Label()}/{cell.Difficulty.ToString().ToLowerInvariant()}"
        : "";
}
