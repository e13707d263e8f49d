using EvalKit.Extensibility;

namespace EvalKit;

/// <summary>Two runs, or a baseline and a run, eval by eval and case by case, from their journals alone.</summary>
/// <param name="Before">The earlier run's id, or what the baseline is called.</param>
/// <param name="After">The later run's id.</param>
/// <param name="Margin">How far a rate may drop and not count as worse.</param>
/// <param name="Evals">Those that both have: worse ones first, then by id.</param>
/// <param name="OnlyBefore">Evals that the later run lacks.</param>
/// <param name="OnlyAfter">Evals that the earlier run lacks.</param>
internal sealed record RunComparison(
    string Before, string After, double Margin, IReadOnlyList<ComparedEval> Evals, IReadOnlyList<string> OnlyBefore, IReadOnlyList<string> OnlyAfter)
{
    public int RowCount => Evals.Sum(eval => eval.Rows.Count);

    public IEnumerable<ComparedRow> Rows => Evals.SelectMany(eval => eval.Rows);

    public bool IsWorse => Rows.Any(row => row.Change == Change.Worse);

    /// <summary>The flips of all evals, the worst first, each chain of a case once.</summary>
    public IEnumerable<(Flip Flip, int Repeats)> Flips => Evals.SelectMany(eval => eval.Pairing.Flips.Worst).Order(Flip.WorstFirst)
        .GroupBy(flip => (flip.Eval, flip.Case, flip.Population, flip.Chain, flip.Lost)).Select(same => (same.First(), same.Count()));

    public long Lost => Evals.Sum(eval => eval.Pairing.Flips.Lost);

    public long Gained => Evals.Sum(eval => eval.Pairing.Flips.Gained);

    /// <summary>Compares.</summary>
    /// <param name="earlier">The first side, read whole.</param>
    /// <param name="after">The second side's id.</param>
    /// <param name="journal">Its journal, read as it comes.</param>
    /// <param name="margin">How far a rate may drop, at least 0.</param>
    /// <param name="only">The one eval to look at; null for all.</param>
    public static RunComparison Of(RecordedRun earlier, string after, IEnumerable<JournalEntry> journal, double margin, string? only = null)
    {
        var pairings = new SortedDictionary<string, EvalPairing>(StringComparer.Ordinal);
        var byOrdinal = new Dictionary<int, EvalPairing>();
        var onlyAfter = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var entry in journal)
        {
            if (entry is EvalEntry plan && (only is null || plan.Id == only))
            {
                if (!earlier.Evals.TryGetValue(plan.Id, out var before)) onlyAfter.Add(plan.Id);
                else if (pairings.TryGetValue(plan.Id, out var known)) byOrdinal[plan.Eval] = known;
                else pairings.Add(plan.Id, byOrdinal[plan.Eval] = new(plan, before));
            }
            else if (entry is TrialEntry trial && Populations.Of(trial) is { } population && byOrdinal.TryGetValue(trial.Eval, out var eval)) eval.Add(population, trial);
            else if (entry is EvalEndEntry end && byOrdinal.TryGetValue(end.Eval, out var ended)) ended.Add(end);
        }

        foreach (var pairing in pairings.Values) pairing.Complete();
        // One family: what is shown side by side is corrected together.
        var rows = pairings.SelectMany(eval => eval.Value.Rows().Select(row => (Eval: eval.Key, Row: row))).ToList();
        var compared = ComparedRow.Of([.. rows.Select(row => row.Row)], margin);
        var ofEval = rows.Zip(compared).ToLookup(pair => pair.First.Eval, pair => pair.Second, StringComparer.Ordinal);
        return new(
            earlier.Name, after, margin,
            [.. pairings.Select(eval => new ComparedEval(eval.Key, eval.Value, [.. ofEval[eval.Key]])).OrderBy(eval => eval.Rows.Select(row => (int)row.Change).DefaultIfEmpty(9).Min())],
            [.. earlier.Evals.Keys.Where(id => (only is null || id == only) && !pairings.ContainsKey(id)).Order(StringComparer.Ordinal)], [.. onlyAfter]);
    }
}
