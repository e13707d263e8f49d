using EvalKit.Extensibility;

namespace EvalKit;

/// <summary>A journal in figures. Its size depends on the plan, not on the number of trials.</summary>
internal sealed class RunReport
{
    private readonly List<EvalReport> _evals = [];
    private readonly Dictionary<int, EvalReport> _byOrdinal = [];
    private readonly JournalTally _tally;
    private IReadOnlyList<EvalReport>? _ordered;

    private RunReport(JournalTally tally) => _tally = tally;

    public RunEntry? Run { get; private set; }

    /// <summary>The most urgent first, then by name.</summary>
    public IReadOnlyList<EvalReport> Evals => _ordered ??= [.. _evals.OrderBy(e => e.Status).ThenBy(e => e.Plan.Id, StringComparer.Ordinal)];

    /// <summary>Whether the journal's last line was cut off, as a kill leaves it.</summary>
    public bool Torn => _tally.TornLines > 0;

    /// <summary>Lines of kinds that this version does not know.</summary>
    public long UnknownLines => _tally.UnknownKinds;

    /// <summary>Lines of evals that the journal does not declare.</summary>
    public long Orphans { get; private set; }

    /// <summary>Reads a run's journal.</summary>
    /// <param name="path">The journal, or the run's folder.</param>
    /// <exception cref="FileNotFoundException">There is none.</exception>
    /// <exception cref="JournalFormatException">It cannot be read.</exception>
    public static RunReport Read(string path)
    {
        var tally = new JournalTally();
        return Of(JournalReader.Read(path, tally), tally);
    }

    public static RunReport Of(IEnumerable<JournalEntry> entries, JournalTally? tally = null)
    {
        var report = new RunReport(tally ?? new JournalTally());
        foreach (var entry in entries) report.Add(entry);
        return report;
    }

    private void Add(JournalEntry entry)
    {
        switch (entry)
        {
            case RunEntry run:
                Run ??= run;
                break;
            case EvalEntry plan:
                _evals.Add(_byOrdinal[plan.Eval] = new EvalReport(plan));
                break;
            case TrialEntry trial:
                EvalOf(trial.Eval)?.Add(trial);
                break;
            case VerdictEntry verdict:
                EvalOf(verdict.Eval)?.Add(verdict);
                break;
            case FailureEntry failure:
                EvalOf(failure.Eval)?.Add(failure);
                break;
            case CorpusEntry entryOfCorpus:
                EvalOf(entryOfCorpus.Eval)?.Add(entryOfCorpus);
                break;
            case EvalEndEntry end:
                EvalOf(end.Eval)?.Add(end);
                break;
        }
    }

    private EvalReport? EvalOf(int ordinal)
    {
        if (_byOrdinal.TryGetValue(ordinal, out var eval)) return eval;
        Orphans++;
        return null;
    }
}
