namespace EvalKit;

/// <summary>The baselines that the gates of an eval compare with.</summary>
internal sealed class EvalBaselines
{
    private const int Named = 5;

    private readonly Dictionary<Baseline, BaselineScores> _scores = [];

    private EvalBaselines(BaselineRecord record) => Record = record;

    /// <summary>Whether some gate picks its cases by an earlier run.</summary>
    public bool HasHistory { get; private init; }

    /// <summary>What this run measures of each case.</summary>
    public BaselineRecord Record { get; }

    public BaselineScores Of(Baseline baseline) => _scores[baseline];

    /// <summary>Reads what the gates need; null where they need none.</summary>
    /// <exception cref="BaselineException">A file is there and cannot be used.</exception>
    /// <exception cref="EvalPlanException">A file is not there, and the run does not write it.</exception>
    public static EvalBaselines? Load<TCase>(string id, IReadOnlyList<Gate> gates, SubjectIdentity subject, CaseTable<TCase> cases, EvalOptions options)
    {
        var needed = gates.SelectMany(gate => gate.HistoryOf().Select(facet => facet.Baseline).Append(gate.Needs.Baseline)).OfType<Baseline>().Distinct().ToList();
        if (needed.Count == 0) return null;
        var rowOf = Enumerable.Range(0, cases.Count).ToDictionary(cases.Id, index => index, StringComparer.Ordinal);
        var loaded = new EvalBaselines(new(cases.Count)) { HasHistory = gates.Any(gate => gate.HistoryOf().Any()) };
        var missing = new List<string>();
        foreach (var baseline in needed)
        {
            var path = BaselineFile.PathOf(options.CommittedDirectory, id, baseline);
            var file = BaselineReader.Read(path, id);
            if (file is null && options.Baselines == BaselineMode.Compare)
                missing.Add(gates.Any(gate => gate.HistoryOf().Any(facet => facet.Baseline == baseline))
                    ? $"There is no {path} for {baseline} to pick cases by. {HistoryProblems.HowToWriteFirst(baseline)}"
                    : $"There is no {path} for {baseline} to compare with. Run the whole eval once with EVALKIT_BASELINE=update, and commit the file.");
            loaded._scores.Add(baseline, new(file, rowOf));
        }

        if (missing.Count == 0) missing.AddRange(HistoryProblems.Of(gates, baseline => loaded._scores[baseline].File, subject));
        return missing.Count == 0 ? loaded : throw new EvalPlanException(id, missing);
    }

    /// <summary>Whether a case passed in an earlier run, by baseline.</summary>
    public Func<Baseline, bool?> HistoryOf(int index) => baseline => Of(baseline).Passed(index);

    /// <summary>The cases that an earlier run picked for a slice, in words; null where none did.</summary>
    public string? PopulationOf(GateSlice slice)
    {
        var picked = slice.Gate.HistoryOf().Select(facet =>
        {
            var scores = Of(facet.Baseline);
            var labels = Record.Cases.Select(index => facet.LabelOf(scores.Passed(index))).ToList();
            var label = facet == slice.Gate.Only?.Facet ? slice.Gate.Only.Label : slice.Label;
            return FormattableString.Invariant($"the {labels.Count(other => other == label)} of {labels.Count} cases {(label == facet.LabelOf(null) ? label : $"that {label}")} of {scores.File!.Date} ({VisibleText.Of(scores.File.Subject, 60)})");
        }).ToList();
        return picked.Count == 0 ? null : string.Join(" and ", picked);
    }

    /// <summary>Why a gate has nothing to judge: its cases' results are those that picked them; null where they are not.</summary>
    public string? OldNewsOf(Gate gate, SubjectIdentity subject) => HistoryProblems.IsOldNews(gate, baseline => Of(baseline).File, subject)
        ? gate.HistoryOf().Select(facet => HistoryProblems.OldNews(facet.Baseline, Of(facet.Baseline).File!)).First() : null;

    /// <summary>Whom the gates judge that pick cases by an earlier run.</summary>
    public IEnumerable<string> Populations(IEnumerable<GateSlice> slices) =>
        from slice in slices
        let population = PopulationOf(slice)
        where population is not null
        select $"{slice.Gate}: judges {population}. Cases picked for failing pass more often the next time, and those picked for passing less often, by chance alone: no sign of a change";

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
