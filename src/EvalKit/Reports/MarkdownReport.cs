using System.Globalization;

namespace EvalKit;

/// <summary>The report as Markdown, from a journal's figures alone.</summary>
internal static class MarkdownReport
{
    public const string FileName = "report.md";

    /// <summary>The whole report; artefacts are links relative to the run's folder, where it is meant to lie.</summary>
    public static string Render(RunReport report) => string.Concat(Sections(report, linkFiles: true)).TrimEnd('\n') + "\n";

    /// <summary>The head, then one section per eval in the order of the journal.</summary>
    public static IEnumerable<string> Sections(RunReport report, bool linkFiles) =>
        [Head(report), .. report.Evals.Select(e => MarkdownEval.Render(e, linkFiles))];

    public static string Mark(string word) => word switch
    {
        "PASS" => "✅ PASS",
        "FAIL" => "❌ **FAIL**",
        "INCOMPLETE" => "⚠️ **INCOMPLETE**",
        "INCONCLUSIVE" => "❔ INCONCLUSIVE",
        _ => $"⏭ {MarkdownText.Prose(word)}",
    };

    private static string Head(RunReport report)
    {
        var lines = new MarkdownLines();
        lines.Add("# Eval report").Gap();
        if (report.Run is { } run)
        {
            lines.Add(string.Create(CultureInfo.InvariantCulture,
                $"Run {MarkdownText.Code(run.Run)} of {run.Started.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC, "
                + $"EvalKit {MarkdownText.Prose(run.EvalKitVersion, 60)}."));
            var facts = run.Environment.OrderBy(e => e.Key, StringComparer.Ordinal).Take(40).Select(e => MarkdownText.Code($"{e.Key}={e.Value}"));
            if (run.Environment.Count > 0) lines.Add($"Environment: {string.Join(", ", facts)}.");
            lines.Gap();
        }

        foreach (var warning in EvalFacts.RunWarnings(report)) lines.Add($"- ⚠️ {MarkdownText.Prose(warning)}");
        lines.Gap();
        if (EvalFacts.FalseFails(report) is { } expected) lines.Add($"{MarkdownText.Prose(expected)}.").Gap();
        if (report.Evals.Count > 1) Summarise(report, lines);
        return lines.ToString();
    }

    private static void Summarise(RunReport report, MarkdownLines lines)
    {
        lines.Add("| | eval | clean | perturbed | calls |").Add("|---|---|---|---|---:|");
        foreach (var eval in report.Evals)
        {
            lines.Add($"| {Mark(ReportWords.Mark(eval.Status))} | {MarkdownText.CellCode(eval.Plan.Id)} | {ReportWords.Figures(eval.Clean)} | "
                + $"{ReportWords.Figures(eval.Perturbed)} | {(eval.End is { } end ? ReportWords.Count(end.Calls) : "–")} |");
        }

        lines.Gap();
    }
}
