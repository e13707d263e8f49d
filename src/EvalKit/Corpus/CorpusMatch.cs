namespace EvalKit;

/// <summary>Finds the case and the perturbations that an entry names, or says why it is stale.</summary>
internal sealed class CorpusMatch<TCase>(IReadOnlyList<PerturbationAxis> axes, Func<TCase, Prompt> ask, CaseTable<TCase> cases, IReadOnlySet<string> named)
{
    // Of the cases that entries name, and no others: there may be a million.
    private readonly Dictionary<string, int> _rowOf = RowsOf(cases, named);

    public CorpusCase<TCase>? Of(int index, CorpusResult result)
    {
        var entry = result.Entry;
        try
        {
            result.Chain = entry.Chain.Length == 0 ? PerturbationChain.Empty : PerturbationChain.Parse(entry.Chain, axes.SelectMany(axis => axis.Members));
        }
        catch (FormatException unknown)
        {
            result.Stale = unknown.Message;
            return null;
        }

        if (entry.Value is null)
        {
            if (_rowOf.TryGetValue(entry.Case, out var row)) return new(index, result, cases.Values[row], row, cases.CellOf[row], AxisOf(result.Chain));
            result.Stale = "its case is not among the cases any more";
            return null;
        }

        var (value, whyNot) = CaseValue.Read(entry.Value, entry.Case, cases.IdOf);
        if (whyNot is null) return new(index, result, value!, -1, CellOf(value!), AxisOf(result.Chain));
        result.Stale = whyNot;
        return null;
    }

    private static Dictionary<string, int> RowsOf(CaseTable<TCase> cases, IReadOnlySet<string> named)
    {
        var rows = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var row = 0; rows.Count < named.Count && row < cases.Count; row++)
        {
            if (cases.Id(row) is var id && named.Contains(id)) rows.Add(id, row);
        }

        return rows;
    }

    /// <summary>The axis whose perturbations a chain has; −1 where it has none.</summary>
    private int AxisOf(PerturbationChain chain) => chain.Steps.Count == 0
        ? -1
        : Enumerable.Range(0, axes.Count).FirstOrDefault(axis => chain.Steps.All(step => axes[axis].Members.Any(member => member.Name == step.Perturbation.Name)), -1);

    /// <summary>A value that only the corpus has may be of a cell that the plan lacks: it goes with the first one then.</summary>
    private int CellOf(TCase value)
    {
        try
        {
            var (modality, difficulty) = (ask(value).Modality, cases.Definition.DifficultyOf?.Invoke(value) ?? Difficulty.Unrated);
            return cases.Cells.FirstOrDefault(cell => cell.Modality == modality && cell.Difficulty == difficulty)?.Index ?? 0;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // The same exception makes its trials Errored, with its message.
            return 0;
        }
    }
}
