using EvalKit.Extensibility;

namespace EvalKit;

/// <summary>What a failing eval says: which verdict fell, by which figures, the mildest failure, and how to see it again.</summary>
internal static class FailureText
{
    /// <summary>The longest text, in UTF-16 units; test hosts cut or slow down on more.</summary>
    public const int MaxLength = 4000;

    private const int MaxFigures = 110;
    private const int MaxVerdicts = 12;
    private const int MaxOthers = 3;
    private const int MaxEntries = 3;

    /// <summary>The text of one test.</summary>
    /// <param name="evalId">The eval's id.</param>
    /// <param name="cell">The test's cell, <c>image/hard</c>, or <c>all</c>.</param>
    /// <param name="verdicts">What this test decided; slices other than the cell are named.</param>
    /// <param name="failures">Minimal failures of the slices; the mildest is told in full.</param>
    /// <param name="examples">Trials that did not pass and have no minimal failure.</param>
    /// <param name="comparison">Neighbouring figures, <c>easy 58/60 · hard 18/60 · clean 59/60</c>.</param>
    /// <param name="runFolder">The run's folder as the reader should open it, before every artefact.</param>
    /// <param name="corpus">Fixed entries of the corpus that do not hold.</param>
    public static string Render(
        string evalId,
        string cell,
        IReadOnlyList<VerdictEntry> verdicts,
        IReadOnlyList<FailureEntry> failures,
        string? comparison = null,
        string? runFolder = null,
        IReadOnlyList<FailureExample>? examples = null,
        IReadOnlyList<CorpusEntry>? corpus = null)
    {
        var lines = new FailureLines(MaxLength);
        lines.Add(0, $"{VisibleText.Of(evalId, 300)} [{VisibleText.Of(cell, 80)}]");
        AddFigures(lines, cell, verdicts);
        if (comparison is { Length: > 0 }) lines.Add(1, $"  {VisibleText.Of(comparison, 300)}");
        AddCorpus(lines, corpus ?? []);
        var mildest = FailureWords.MildestFirst(failures).ToList();
        if (mildest.Count > 0) AddMildest(lines, mildest[0], runFolder);
        foreach (var other in mildest.Skip(1).Take(MaxOthers))
            lines.Add(3, $"  also: {VisibleText.Of(FailureWords.Chain(other), 200)}, {FailureWords.Evidence(other)}, case {VisibleText.Of(other.Case, 80)}");
        if (mildest.Count > MaxOthers + 1) lines.Add(3, $"  {ReportWords.Counted(mildest.Count - MaxOthers - 1, "more minimal failure")} in the report");
        foreach (var example in examples ?? [])
            lines.Add(2, $"  {example.Outcome.ToString().ToLowerInvariant()}: case {VisibleText.Of(example.CaseId, 80)}{(example.Change is { } change ? $" {VisibleText.Of(change, 80)}" : "")} · {VisibleText.Of(example.Reason, 200)}");
        return lines.ToString();
    }

    private static void AddFigures(FailureLines lines, string cell, IReadOnlyList<VerdictEntry> verdicts)
    {
        var rows = verdicts.OrderBy(ReportWords.Urgency).Take(MaxVerdicts).Select(v => (Verdict: v, Text: Figures(cell, v))).ToList();
        var width = Math.Min(MaxFigures, rows.Select(r => TextWidth.Of(r.Text)).DefaultIfEmpty().Max()) + 4;
        for (var i = 0; i < rows.Count; i++)
        {
            var (verdict, text) = rows[i];
            var rank = i == 0 ? 0 : 2;
            lines.Add(rank, $"  {TextWidth.PadRight(text, width)}{(TextWidth.Of(text) < width ? "" : "  ")}{ReportWords.Mark(verdict)}");
            if (verdict is { State: null, Verdict: Verdict.Incomplete }) lines.Add(rank, $"    {ReportWords.Infrastructure(verdict)}");
        }

        if (verdicts.Count > MaxVerdicts) lines.Add(2, $"  {ReportWords.Counted(verdicts.Count - MaxVerdicts, "more verdict")} in the report");
    }

    private static string Figures(string cell, VerdictEntry verdict) =>
        (verdict.Slice.Length == 0 || verdict.Slice == cell ? "" : $"{VisibleText.Of(verdict.Slice, 80)}: ") + VisibleText.Of(verdict.Text, 400);

    private static void AddCorpus(FailureLines lines, IReadOnlyList<CorpusEntry> entries)
    {
        foreach (var (i, entry) in CorpusWords.Listed(entries).Take(MaxEntries).Index())
        {
            var rank = i == 0 ? 0 : 2;
            lines.Add(rank, $"  {CorpusWords.Outcome(entry)}: case {VisibleText.Of(entry.Case, 80)}, {VisibleText.Of(CorpusWords.Chain(entry), 200)}, {CorpusWords.Evidence(entry)}");
            if (CorpusWords.Value(entry) is { } value) lines.Add(Math.Max(1, rank), $"    {VisibleText.Of(value, 300)}");
            lines.Add(Math.Max(1, rank), $"    {VisibleText.Of(CorpusWords.Then(entry), 300)}");
            if (CorpusWords.Now(entry) is { } now) lines.Add(Math.Max(1, rank), $"    {VisibleText.Of(now, 200)}");
            if (entry.Replay.Length > 0) lines.Add(rank, $"    replay: {CorpusWords.Replay(entry)}");
        }

        if (entries.Count > MaxEntries) lines.Add(2, $"  {ReportWords.Counted(entries.Count - MaxEntries, "more entry", "more entries")} of the corpus in the report");
    }

    private static void AddMildest(FailureLines lines, FailureEntry failure, string? runFolder)
    {
        lines.Add(0, $"  {FailureWords.Title(failure)}: {VisibleText.Of(FailureWords.Chain(failure), 300)}, {FailureWords.Evidence(failure)}");
        lines.Add(0, $"    case {VisibleText.Of(failure.Case, 80)} · expected {VisibleText.Of(failure.Expected, 200)} · "
            + $"got {FailureWords.Got(failure, 200)}");
        // The usual reason says again what was expected and what came.
        if (failure.Reason is { Length: > 0 } reason && (failure.Reply is null || !reason.StartsWith("expected ", StringComparison.Ordinal))) lines.Add(2, $"    reason: {VisibleText.Of(reason, 300)}");
        if (failure.MinimalCase is { } minimal) lines.Add(1, $"    smallest case that fails: {VisibleText.Of(minimal, 400)}");
        if (FailureWords.Caveat(failure) is { } caveat) lines.Add(2, $"    {VisibleText.Of(caveat, 100)}");
        if (failure.Artifacts.Count > 0) lines.Add(1, $"  artefacts: {string.Join(", ", failure.Artifacts.Take(4).Select(f => File(runFolder, f)))}");
        if (failure.Replay.Length == 0) return;
        lines.Add(0, $"  replay: {FailureWords.Replay(failure)}");
    }

    private static string File(string? runFolder, string path) => VisibleText.Of(runFolder is { Length: > 0 } ? $"{runFolder}/{path}" : path, 200);
}
