using System.Globalization;
using EvalKit.Extensibility;

namespace EvalKit;

/// <summary>The report as plain text for a terminal or a build's log: aligned, at most 120 columns, no colours.</summary>
internal static class ConsoleReport
{
    private const int MaxLabel = 40;
    private const int MaxVerdicts = 40;
    private const int MaxFailures = 5;

    public static string Render(RunReport report)
    {
        var lines = new ConsoleLines();
        if (report.Run is { } run)
        {
            lines.Add(0, string.Create(CultureInfo.InvariantCulture,
                $"EvalKit {VisibleText.Of(run.EvalKitVersion, 60)} · run {VisibleText.Of(run.Run, 60)} · {run.Started.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC"));
        }

        foreach (var warning in EvalFacts.RunWarnings(report)) lines.Add(0, $"warning: {warning}");
        if (EvalFacts.FalseFails(report) is { } expected) lines.Add(0, expected);
        if (report.Evals.Count > 1)
        {
            lines.AddTable(0, [.. report.Evals.Select(e => new[]
            {
                ReportWords.Mark(e.Status),
                TextWidth.Cut(VisibleText.Of(e.Plan.Id, 200), 66),
                $"{ReportWords.Share(e.Clean)} clean",
                e.Perturbed.Trials == 0 ? "" : $"{ReportWords.Share(e.Perturbed)} perturbed",
            })]);
        }

        foreach (var eval in report.Evals) Add(eval, lines);
        return lines.ToString();
    }

    private static void Add(EvalReport eval, ConsoleLines lines)
    {
        lines.Gap();
        lines.Add(0, $"{ReportWords.Mark(eval.Status)}  {VisibleText.Of(eval.Plan.Id, 300)}");
        var facts = EvalFacts.Design(eval.Plan).Prepend(eval.Plan.Subject).Concat(EvalFacts.Cost(eval));
        lines.Add(2, string.Join(" · ", facts.Select(f => VisibleText.Of(f, 300))));
        foreach (var warning in EvalFacts.Warnings(eval).Take(30)) lines.Add(2, $"warning: {VisibleText.Of(warning, 400)}");
        AddVerdicts(eval, lines);
        foreach (var check in EvalFacts.Checks(eval)) lines.Add(2, VisibleText.Of(check, 500));
        foreach (var reason in eval.Missing.Lines()) lines.Add(2, $"missing: {reason}");
        AddCells(eval, lines);
        if (eval.Axes.Count > 0)
        {
            lines.AddTable(2, [["perturbation", "passed", "mean failing severity", "lowest", "half-way at", "up to"], .. eval.Axes.Select(a => new[]
            {
                Label(a.Label), ReportWords.Figures(a.Counts), ReportWords.Severity(a.MeanFailingSeverity),
                ReportWords.Severity(a.LowestFailingSeverity), ReportWords.Critical(a.Critical, a.MaxSeverity), ReportWords.Severity(a.MaxSeverity),
            })]);
        }

        if (eval.Arms.Count > 0)
        {
            lines.AddTable(2, [["compared", "clean", "perturbed"], .. eval.Arms.Select(a => new[]
            {
                Label(a.Name), ReportWords.Figures(a.Clean), ReportWords.Figures(a.Perturbed),
            })]);
        }

        foreach (var line in CorruptionSummary.Of(eval)) lines.Add(2, VisibleText.Of(line, 200));
        var entries = CorpusWords.Listed(eval.Corpus).ToList();
        foreach (var entry in entries.Take(MaxFailures)) Add(entry, lines);
        if (entries.Count > MaxFailures) lines.Add(2, $"{ReportWords.Counted(entries.Count - MaxFailures, "more entry", "more entries")} of the corpus in the journal");
        foreach (var (rank, failure) in eval.Failures.Take(MaxFailures).Index())
            Add(failure, rank == 0 ? FailureWords.Title(failure) : "also", lines);
        if (eval.FailureCount > MaxFailures)
            lines.Add(2, $"{ReportWords.Counted(eval.FailureCount - MaxFailures, "more failure")} in the journal");
    }

    private static void AddVerdicts(EvalReport eval, ConsoleLines lines)
    {
        foreach (var verdict in eval.Verdicts.Take(MaxVerdicts))
        {
            var slice = verdict.Slice.Length == 0 ? "" : $"{VisibleText.Of(verdict.Slice, 80)}: ";
            lines.Add(2, $"{ReportWords.Mark(verdict),-12}  {slice}{VisibleText.Of(verdict.Text, 400)}");
            if (verdict is { State: null, Verdict: Verdict.Incomplete }) lines.Add(16, ReportWords.Infrastructure(verdict));
        }

        if (eval.VerdictCount > MaxVerdicts) lines.Add(2, $"{ReportWords.Counted(eval.VerdictCount - MaxVerdicts, "more verdict")} in the journal");
    }

    private static void AddCells(EvalReport eval, ConsoleLines lines)
    {
        if (eval.Cells.Count == 0) return;
        var shipped = eval.AsShipped.Trials > 0;
        string[] head = shipped ? ["cell", "clean", "as shipped", "perturbed"] : ["cell", "clean", "perturbed"];
        lines.AddTable(2, [head, .. eval.Cells.Select(c => Row(c, shipped, eval.Weakest))]);
        foreach (var composition in FailureComposition.Of(eval)) lines.Add(2, composition);
    }

    private static string[] Row(CellReport cell, bool shipped, (CellReport Cell, OutcomeCounts Counts)? weakest)
    {
        var clean = Figures(cell.Clean);
        var perturbed = Figures(cell.Perturbed);
        return shipped ? [cell.Label, clean, Figures(cell.AsShipped), perturbed] : [cell.Label, clean, perturbed];

        string Figures(OutcomeCounts counts) =>
            ReportWords.Figures(counts) + (ReferenceEquals(counts, weakest?.Counts) ? " < weakest" : "");
    }

    private static void Add(FailureEntry failure, string title, ConsoleLines lines)
    {
        lines.Add(2, $"{title}: {VisibleText.Of(FailureWords.Chain(failure), 300)}, {FailureWords.Evidence(failure)}");
        lines.Add(4, $"case {VisibleText.Of(failure.Case, 80)} · expected {VisibleText.Of(failure.Expected, 100)} · got {FailureWords.Got(failure, 100)}");
        if (failure.MinimalCase is { } minimal) lines.Add(4, $"smallest case that fails: {VisibleText.Of(minimal, 300)}");
        if (FailureWords.Caveat(failure) is { } caveat) lines.Add(4, VisibleText.Of(caveat, 100));
        foreach (var file in failure.Artifacts.Take(6)) lines.Add(4, VisibleText.Of(file, 110));
        if (failure.Replay.Length > 0) lines.AddWhole(4, $"replay: {FailureWords.Replay(failure)}");
    }

    private static void Add(CorpusEntry entry, ConsoleLines lines)
    {
        var evidence = CorpusWords.Evidence(entry);
        lines.Add(2, $"corpus: {CorpusWords.Outcome(entry)}: case {VisibleText.Of(entry.Case, 80)}, {VisibleText.Of(CorpusWords.Chain(entry), 200)}{(evidence.Length == 0 ? "" : $", {evidence}")}");
        if (CorpusWords.Value(entry) is { } value) lines.Add(4, VisibleText.Of(value, 300));
        lines.Add(4, VisibleText.Of(CorpusWords.Then(entry), 300));
        if (CorpusWords.Now(entry) is { } now) lines.Add(4, VisibleText.Of(now, 200));
        if (entry is { Outcome: CorpusOutcome.Returned, Replay.Length: > 0 }) lines.AddWhole(4, $"replay: {CorpusWords.Replay(entry)}");
    }

    private static string Label(string label) => TextWidth.Cut(VisibleText.Of(label, 200), MaxLabel);
}
