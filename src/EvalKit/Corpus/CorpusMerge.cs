using EvalKit.Extensibility;

namespace EvalKit;

/// <summary>What a run changes in a corpus. It works on the entries as they are now: somebody may have edited them while it ran.</summary>
internal sealed class CorpusMerge
{
    private readonly Dictionary<(string, string), KnownFailure> _entries;
    private readonly Dictionary<(string, string), CorpusResult> _results;
    private readonly Dictionary<(string, string), double> _severities = [];
    private readonly string _today;

    /// <param name="entries">The entries as the file has them now.</param>
    /// <param name="results">What this run made of those it began with.</param>
    /// <param name="today">The day, <c>2026-11-21</c>.</param>
    public CorpusMerge(IEnumerable<KnownFailure> entries, IEnumerable<CorpusResult> results, string today)
    {
        _entries = entries.ToDictionary(entry => entry.Key);
        _results = results.ToDictionary(result => result.Entry.Key);
        _today = today;
        foreach (var (key, result) in _results) Follow(key, result);
    }

    public IEnumerable<KnownFailure> Entries => _entries.Values;

    public int Added { get; private set; }

    public int Fixed { get; private set; }

    public int TakenOver { get; private set; }

    /// <summary>Of those taken over, fixed ones that fail with their new input.</summary>
    public int Reopened { get; private set; }

    public int Replaced { get; private set; }

    /// <summary>Adds what this run found, unless it is there, or a milder one of its kind.</summary>
    public void Add(KnownFailure found, double severity)
    {
        if (_entries.ContainsKey(found.Key)) return;
        var kin = _entries.Values.Where(entry => entry.Family == found.Family).ToList();
        // What a person called no failure is none when it is stronger, either.
        if (kin.Exists(entry => entry.Status is CorpusStatus.Open or CorpusStatus.Invalid && SeverityOf(entry) <= severity)) return;
        // Stronger open ones, and those of another version of the perturbation, which nothing can be said of any more.
        foreach (var entry in kin.Where(entry => entry.Status == CorpusStatus.Open || (entry.Status == CorpusStatus.Fixed && SeverityOf(entry) is null)))
        {
            _entries.Remove(entry.Key);
            Replaced++;
        }

        _entries.Add(found.Key, found);
        _severities[found.Key] = severity;
        Added++;
    }

    /// <summary>Of fixed entries of one kind the mildest stays: it is the one that takes least to fail. One that does not hold stays until it does.</summary>
    public void DropStrongerFixed()
    {
        foreach (var kin in _entries.Values.Where(entry => entry.Status == CorpusStatus.Fixed && SeverityOf(entry) is not null).GroupBy(entry => entry.Family).ToList())
        {
            foreach (var entry in kin.OrderBy(SeverityOf).ThenBy(entry => entry.Chain, StringComparer.Ordinal).Skip(1))
            {
                if (_results.GetValueOrDefault(entry.Key)?.Outcome != CorpusOutcome.Holds) continue;
                _entries.Remove(entry.Key);
                Replaced++;
            }
        }
    }

    private void Follow((string, string) key, CorpusResult result)
    {
        // Another input or status than the run began with: what it saw is not about the entry as it is now.
        if (!_entries.TryGetValue(key, out var now) || now.Status != result.Entry.Status || now.Input != result.Entry.Input) return;
        if (result.Outcome == CorpusOutcome.Passes)
        {
            _entries[key] = now with { Status = CorpusStatus.Fixed, Fixed = _today };
            Fixed++;
        }
        else if (result is { Outcome: CorpusOutcome.Stale, TriesNewInput: true, Passes: { } passes })
        {
            _entries[key] = now with { Status = passes ? CorpusStatus.Fixed : CorpusStatus.Open, Fixed = passes ? now.Fixed ?? _today : null, Input = result.NewInput };
            TakenOver++;
            if (result.IsFixed && !passes) Reopened++;
        }
    }

    /// <summary>Null where the plan cannot read the entry's chain.</summary>
    private double? SeverityOf(KnownFailure entry) =>
        _severities.TryGetValue(entry.Key, out var added) ? added
        : entry.Chain.Length == 0 ? 0
        : _results.GetValueOrDefault(entry.Key)?.Chain?.Severity;
}
