using EvalKit.Extensibility;

namespace EvalKit;

/// <summary>What a run says of its corpus.</summary>
internal static class CorpusText
{
    private const int Named = 3;

    /// <summary>The line of the gate: <c>corpus: 3 of 4 fixed entries hold, 1 fails again: r-0412 under rotation 2.1° (severity 1.0); 2 open</c>.</summary>
    public static string Verdict(IReadOnlyList<CorpusResult> results)
    {
        if (results.Count == 0) return "corpus: no entries yet";
        var judged = results.Where(result => result.IsFixed).ToList();
        var parts = new List<string>();
        if (judged.Count > 0)
        {
            var holding = judged.Count(Is(CorpusOutcome.Holds));
            parts.Add(FormattableString.Invariant($"{holding} of {ReportWords.Counted(judged.Count, "fixed entry holds", "fixed entries hold")}")
                + Those(judged, CorpusOutcome.Returned, "fails again", "fail again")
                + Those(judged, CorpusOutcome.Undecided, "gave no answer", "gave no answer")
                + Those(judged, CorpusOutcome.Stale, "is stale", "are stale"));
        }
        else
        {
            parts.Add("no entry is fixed");
        }

        var open = results.Where(result => result.Entry.Status == CorpusStatus.Open).ToList();
        if (open.Count > 0)
        {
            parts.Add(FormattableString.Invariant($"{open.Count} open") + (open.Count(Is(CorpusOutcome.Passes)) is > 0 and var passing
                ? FormattableString.Invariant($", {passing} of them {(passing == 1 ? "looks" : "look")} fixed") : ""));
        }

        if (results.Count(Is(CorpusOutcome.Invalid)) is > 0 and var invalid) parts.Add(FormattableString.Invariant($"{invalid} invalid"));
        return $"corpus: {string.Join("; ", parts)}";
    }

    /// <summary>What the reader should know besides the verdict.</summary>
    public static IEnumerable<string> Notes(IReadOnlyList<CorpusResult> results, IReadOnlyList<MinimalFailure> failures, bool updating)
    {
        if (Of(results, CorpusOutcome.Passes) is { } passing && !updating)
            yield return $"corpus: open, but passes every try: {passing}. EVALKIT_CORPUS=update calls fixed what looks fixed, and later runs hold it to that.";
        var known = results.Select(result => result.Entry.Key).ToHashSet();
        if (!updating && failures.Count(failure => failure.Found?.Entry is { } entry && !known.Contains(entry.Key)) is > 0 and var unknown)
            yield return $"corpus: {ReportWords.Counted(unknown, "minimal failure")} of this run {(unknown == 1 ? "is" : "are")} not in it: EVALKIT_CORPUS=update adds what is new.";
        if (Of(results, CorpusOutcome.Fails) is { } failing) yield return $"corpus: open, and still fails: {failing}.";
        foreach (var group in results.Where(result => result.Outcome == CorpusOutcome.Stale).GroupBy(result => result.Stale))
            yield return $"corpus: stale, not compared: {Names([.. group])}: {VisibleText.Of(group.Key!, 300)}{(group.Key!.EndsWith('.') ? "" : ".")}";
    }

    private static string Those(List<CorpusResult> judged, CorpusOutcome outcome, string one, string many)
    {
        var those = judged.Where(result => result.Outcome == outcome).ToList();
        return those.Count == 0 ? "" : FormattableString.Invariant($", {those.Count} {(those.Count == 1 ? one : many)}: {Names(those)}");
    }

    private static string? Of(IReadOnlyList<CorpusResult> results, CorpusOutcome outcome) =>
        results.Where(result => result.Outcome == outcome).ToList() is { Count: > 0 } those ? Names(those) : null;

    private static string Names(List<CorpusResult> those) => string.Join("; ", those.Take(Named).Select(result => result.Name))
        + (those.Count > Named ? FormattableString.Invariant($"; and {those.Count - Named} more") : "");

    private static Func<CorpusResult, bool> Is(CorpusOutcome outcome) => result => result.Outcome == outcome;
}
