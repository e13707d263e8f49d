namespace EvalKit;

/// <summary>The baselines that the gates of an eval compare with.</summary>
internal sealed class EvalBaselines
{
    private const int Named = 5;

    private readonly Dictionary<Baseline, BaselineScores> _scores = [];

    private EvalBaselines(BaselineRecord record) => Record = record;

    /// <summary>What this run measures of each case.</summary>
    public BaselineRecord Record { get; }

    public BaselineScores Of(Baseline baseline) => _scores[baseline];

    /// <summary>Reads what the gates need; null where they need none.</summary>
    /// <exception cref="BaselineException">A file is there and cannot be used.</exception>
    /// <exception cref="EvalPlanException">A file is not there, and the run does not write it.</exception>
    public static EvalBaselines? Load<TCase>(string id, IReadOnlyList<Gate> gates, CaseTable<TCase> cases, EvalOptions options)
    {
        var needed = gates.Select(gate => gate.Needs.Baseline).OfType<Baseline>().Distinct().ToList();
        if (needed.Count == 0) return null;
        var rowOf = Enumerable.Range(0, cases.Count).ToDictionary(cases.Id, index => index, StringComparer.Ordinal);
        var loaded = new EvalBaselines(new(cases.Count));
        var missing = new List<string>();
        foreach (var baseline in needed)
        {
            var path = BaselineFile.PathOf(options.CommittedDirectory, id, baseline);
            var file = BaselineReader.Read(path, id);
            if (file is null && options.Baselines == BaselineMode.Compare)
                missing.Add($"There is no {path} for {baseline} to compare with. Run the whole eval once with EVALKIT_BASELINE=update, and commit the file.");
            loaded._scores.Add(baseline, new(file, rowOf));
        }

        return missing.Count == 0 ? loaded : throw new EvalPlanException(id, missing);
    }

    /// <summary>What is known to be stale before any call.</summary>
    public IEnumerable<string> Warnings(string perturbations)
    {
        foreach (var (baseline, scores) in _scores)
        {
            if (scores.Gone.Count > 0) yield return $"{baseline} has cases that the eval has no more; they are not compared: {Names(scores.Gone)}.";
            if (scores.File is not { } file) continue;
            var now = perturbations.Split(' ');
            var changed = file.Perturbations.Split(' ').Where(old => !now.Contains(old) && now.Any(other => NameOf(other) == NameOf(old))).ToList();
            if (changed.Count > 0) yield return $"{baseline} was measured beside other versions of {string.Join(", ", changed)}. It holds clean trials only: they are compared where their inputs are the same.";
        }
    }

    /// <summary>What turned out to be stale.</summary>
    public IEnumerable<string> Stale(Func<int, string> idOf)
    {
        foreach (var (baseline, scores) in _scores)
        {
            var changed = Record.Cases.Where(index => scores.Has(index) && !scores.Matches(index, Record.Input(index))).Select(idOf).ToList();
            if (changed.Count > 0) yield return $"{baseline} was measured with another input of these cases; they are not compared: {Names(changed)}.";
        }
    }

    private static string NameOf(string versioned) => versioned.Split('@')[0];

    private static string Names(IReadOnlyList<string> ids) => string.Join(", ", ids.Order(StringComparer.Ordinal).Take(Named).Select(id => VisibleText.Of(id, 60)))
        + (ids.Count > Named ? FormattableString.Invariant($" and {ids.Count - Named} more") : "");
}
