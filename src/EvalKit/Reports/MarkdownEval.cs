using EvalKit.Extensibility;

namespace EvalKit;

/// <summary>One eval's section.</summary>
internal static class MarkdownEval
{
    private const int MaxVerdicts = 60;

    public static string Render(EvalReport eval, bool linkFiles)
    {
        var lines = new MarkdownLines();
        lines.Add($"## {MarkdownReport.Mark(ReportWords.Mark(eval.Status))} {MarkdownText.Code(eval.Plan.Id)}").Gap();
        var facts = EvalFacts.Design(eval.Plan).Concat(EvalFacts.Cost(eval)).Select(f => MarkdownText.Prose(f));
        lines.Add($"Subject {MarkdownText.Code(eval.Plan.Subject)} · {string.Join(" · ", facts)}").Gap();
        foreach (var warning in EvalFacts.Warnings(eval).Take(30)) lines.Add($"- ⚠️ {MarkdownText.Prose(warning)}");
        lines.Gap();
        AddVerdicts(eval, lines);
        foreach (var check in EvalFacts.Checks(eval)) lines.Add($"- {MarkdownText.Prose(check)}");
        foreach (var trend in TrendWords.Lines(eval)) lines.Add($"- {MarkdownText.Prose(trend)}");
        foreach (var reason in eval.Missing.Lines()) lines.Add($"- missing: {MarkdownText.Prose(reason)}");
        lines.Gap();
        AddSights(eval, lines);
        MarkdownMatrix.Add(eval, lines);
        AddAxes(eval, lines);
        MarkdownDominance.Add(eval, lines);
        AddArms(eval, lines);
        AddCorruption(eval, lines);
        MarkdownCorpus.Add(eval, lines);
        MarkdownCleanFailures.Add(eval, lines);
        MarkdownFailures.Add(eval, lines, linkFiles);
        return lines.ToString();
    }

    private static void AddVerdicts(EvalReport eval, MarkdownLines lines)
    {
        if (eval.VerdictCount == 0) return;
        lines.Add("| verdict | gate | figures |").Add("|---|---|---|");
        foreach (var verdict in eval.Verdicts.Take(MaxVerdicts))
            lines.Add($"| {MarkdownReport.Mark(ReportWords.Mark(verdict))} | {Gate(verdict)} | {Text(verdict)} |");
        if (eval.VerdictCount > MaxVerdicts) lines.Add($"| | | {ReportWords.Count(eval.VerdictCount - MaxVerdicts)} more in the journal |");
        lines.Gap();
    }

    private static void AddSights(EvalReport eval, MarkdownLines lines)
    {
        if (eval.Plan.Sights.Count == 0) return;
        lines.Add("<details><summary>What these gates can see</summary>").Gap();
        foreach (var sight in eval.Plan.Sights.Take(MaxVerdicts)) lines.Add($"- {MarkdownText.Prose(sight)}");
        lines.Gap().Add("</details>").Gap();
    }

    private static string Gate(VerdictEntry verdict) =>
        MarkdownText.CellCode(verdict.Gate) + (verdict.Slice.Length == 0 ? "" : $" on {MarkdownText.CellCode(verdict.Slice)}");

    private static string Text(VerdictEntry verdict) => MarkdownText.Prose(verdict.Text)
        + (verdict is { State: null, Verdict: Verdict.Incomplete } ? $"<br>{ReportWords.Infrastructure(verdict)}" : "");

    private static void AddAxes(EvalReport eval, MarkdownLines lines)
    {
        if (eval.Axes.Count == 0) return;
        lines.Add("| perturbation | passed | mean severity of failures | lowest failing severity | half-way to chance | up to |").Add("|---|---|---:|---:|---|---:|");
        foreach (var axis in eval.Axes)
        {
            lines.Add($"| {MarkdownText.CellCode(axis.Label)} | {ReportWords.Figures(axis.Counts)} | {ReportWords.Severity(axis.MeanFailingSeverity)} | "
                + $"{ReportWords.Severity(axis.LowestFailingSeverity)} | {ReportWords.Critical(axis.Critical, axis.MaxSeverity)} | {ReportWords.Severity(axis.MaxSeverity)} |");
        }

        lines.Gap();
    }

    private static void AddCorruption(EvalReport eval, MarkdownLines lines)
    {
        foreach (var line in CorruptionSummary.Of(eval)) lines.Add($"- {MarkdownText.Prose(line)}");
        lines.Gap();
    }

    private static void AddArms(EvalReport eval, MarkdownLines lines)
    {
        if (eval.Arms.Count == 0) return;
        lines.Add("| compared subject | clean | perturbed |").Add("|---|---|---|");
        foreach (var arm in eval.Arms)
            lines.Add($"| {MarkdownText.CellCode(arm.Name)} | {ReportWords.Figures(arm.Clean)} | {ReportWords.Figures(arm.Perturbed)} |");
        lines.Gap();
    }
}
