namespace EvalKit;

/// <summary>Mutations in words.</summary>
internal static class MutationWords
{
    private const double Rounding = 1e-12;

    /// <summary>The one that hurts least, where it leaves the eval green; null where each turns it red.</summary>
    public static string? Doubt(IReadOnlyDictionary<Mutation, MutationTally> tallies, double? bar)
    {
        var green = tallies.Where(tally => tally.Value.Passed >= (bar * tally.Value.Tried) - Rounding).OrderByDescending(tally => (double)tally.Value.Passed / tally.Value.Tried).ToList();
        return green.Count == 0 ? null : "blind: " + string.Join("; ", green.Select(tally => FormattableString.Invariant($"with {tally.Key.Name} {tally.Value.Passed} of {tally.Value.Tried} trials pass, and the bar is {bar:0.00##}: {tally.Key.Found}")));
    }

    /// <summary><c>mutations: pictures blanked 14/40 = 0.35, answers swapped 0/40 = 0.00</c>; null where none was tried.</summary>
    public static string? Line(IReadOnlyDictionary<string, OutcomeCounts> counts, EvalIntent intent)
    {
        if (counts.Count == 0) return null;
        var figures = counts.Select(one => FormattableString.Invariant($"{VisibleText.Of(one.Key, 60)} {one.Value.Passed}/{one.Value.Trials} = {ReportWords.Rate(one.Value.Rate)}") + (one.Value.Missing == 0 ? "" : $" ({ReportWords.Count(one.Value.Missing)} missing)"));
        return $"mutations: {string.Join(", ", figures)}{(intent == EvalIntent.Safety ? "; in a safety eval they may pass" : "")}";
    }
}
