namespace EvalKit;

/// <summary>A failing Measure trial that may be shrunk.</summary>
internal readonly record struct FailedTrial<TCase>(long Index, TCase Case, string CaseId, int Cell, int Axis, PerturbationChain Chain, int Repeat, string? Reason, string? Reply)
{
    /// <summary>The clean trial's answer, where the plan compares replies with it.</summary>
    public CleanAnswer? Clean { get; init; }
}

/// <summary>Keeps the mildest few failures per axis; a case is shrunk once per axis.</summary>
internal sealed class ShrinkQueue<TCase>(int perAxis)
{
    private readonly SortedDictionary<int, List<FailedTrial<TCase>>> _byAxis = [];

    public void Offer(in FailedTrial<TCase> failure)
    {
        if (perAxis == 0) return;
        if (!_byAxis.TryGetValue(failure.Axis, out var kept)) _byAxis.Add(failure.Axis, kept = []);
        var id = failure.CaseId;
        var index = kept.FindIndex(other => other.CaseId == id);
        if (index >= 0)
        {
            if (Compare(failure, kept[index]) < 0) kept[index] = failure;
        }
        else
        {
            kept.Add(failure);
        }

        kept.Sort((left, right) => Compare(left, right));
        if (kept.Count > perAxis) kept.RemoveAt(perAxis);
    }

    /// <summary>The mildest of every axis first, then the second mildest, and so on: a budget that runs out leaves no axis without one.</summary>
    public IEnumerable<FailedTrial<TCase>> Drain()
    {
        for (var turn = 0; turn < perAxis; turn++)
        {
            foreach (var kept in _byAxis.Values)
            {
                if (turn < kept.Count) yield return kept[turn];
            }
        }
    }

    private static int Compare(in FailedTrial<TCase> left, in FailedTrial<TCase> right)
    {
        var bySeverity = left.Chain.Severity.CompareTo(right.Chain.Severity);
        return bySeverity != 0 ? bySeverity : left.Index.CompareTo(right.Index);
    }
}
