namespace EvalKit;

/// <summary>A comparison for a pull request: no longer than a comment may be, details folded.</summary>
internal static class ComparisonMarkdown
{
    /// <summary>GitHub refuses a comment of more than 65,536 characters.</summary>
    public const int MaxLength = 65_000;

    private const int RoomForNote = 200;
    private const string Columns = "| | before | after | difference | p | finding | sees |\n|---|---:|---:|---|---:|---|---:|";

    public static string Render(RunComparison comparison, int flips)
    {
        var text = Head(comparison);
        var leftOff = 0;
        // What matters most first; the folded parts give way before any eval's own rows do.
        foreach (var part in comparison.Evals.Select(eval => Whole(eval, comparison)).Concat(comparison.Evals.Select(eval => Slices(eval, comparison))).Append(Flips(comparison, flips)))
        {
            if (part.Length == 0) continue;
            if (text.Length + part.Length > MaxLength - RoomForNote) leftOff++;
            else text += part;
        }

        return text + (leftOff == 0 ? "" : $"{ReportWords.Counted(leftOff, "part")} left off, as a comment holds only so much: `evalkit compare` shows them.\n");
    }

    private static string Head(RunComparison comparison)
    {
        var lines = new MarkdownLines();
        lines.Add($"## {(comparison.IsWorse ? "❌" : "✅")} {MarkdownText.Prose(ComparisonWords.Headline(comparison))}").Gap();
        lines.Add($"{MarkdownText.Code(comparison.Before)} → {MarkdownText.Code(comparison.After)}").Gap();
        foreach (var line in ComparisonWords.Evals(comparison)) lines.Add($"- ⚠️ {MarkdownText.Prose(line)}");
        return lines.Gap().Add($"<sub>{MarkdownText.Prose(ComparisonWords.Method(comparison))}</sub>").ToString();
    }

    private static string Whole(ComparedEval eval, RunComparison comparison)
    {
        var lines = new MarkdownLines();
        lines.Add($"### {MarkdownText.Code(eval.Id)}").Gap();
        lines.Add($"{MarkdownText.Code(eval.Pairing.Earlier.Setup.Subject)} → {MarkdownText.Code(eval.Pairing.Setup.Subject)}").Gap();
        Add(lines, eval.Rows.Where(row => row.Slice.IsWhole || row.Change == Change.Worse), comparison);
        foreach (var note in eval.Notes()) lines.Add($"- {MarkdownText.Prose(note)}");
        return lines.ToString();
    }

    private static string Slices(ComparedEval eval, RunComparison comparison)
    {
        var slices = eval.Rows.Where(row => !row.Slice.IsWhole && row.Change != Change.Worse).ToList();
        if (slices.Count == 0) return "";
        var lines = new MarkdownLines();
        lines.Add($"<details><summary>{MarkdownText.Prose(eval.Id, 120)}: {ReportWords.Counted(slices.Count, "slice")}</summary>").Gap();
        Add(lines, slices, comparison);
        return lines.Gap().Add("</details>").ToString();
    }

    private static string Flips(RunComparison comparison, int most)
    {
        if (comparison.Lost + comparison.Gained == 0 || most == 0) return "";
        var lines = new MarkdownLines();
        lines.Add($"<details><summary>{MarkdownText.Prose(ComparisonWords.Flips(comparison))}</summary>").Gap();
        foreach (var (flip, repeats) in comparison.Flips.Take(most))
        {
            lines.Add($"- {(flip.Lost ? "lost" : "gained")}: {MarkdownText.Code(flip.Eval, 120)}, {MarkdownText.Code(ComparisonWords.Title(flip, repeats), 300)}"
                + (flip.Reason is { } reason ? $" · {MarkdownText.Prose(reason, 200)}" : "") + (flip.Lost ? $"<br>{MarkdownText.Code($"evalkit replay {flip.Replay}", 1000)}" : ""));
        }

        return lines.Gap().Add("</details>").ToString();
    }

    private static void Add(MarkdownLines lines, IEnumerable<ComparedRow> rows, RunComparison comparison)
    {
        var any = false;
        foreach (var row in rows)
        {
            if (!any) lines.Add(Columns);
            any = true;
            lines.Add($"| {MarkdownText.Prose(ComparisonWords.Slice(row), 120)} | {ComparisonWords.Side(row, row.Pairs.Before)} | {ComparisonWords.Side(row, row.Pairs.After)} | {ComparisonWords.Difference(row)} | "
                + $"{MarkdownText.Prose(ComparisonWords.Probability(row))} | {(row.Change == Change.Worse ? "❌ " : row.Change == Change.Better ? "✅ " : "")}{MarkdownText.Prose(ComparisonWords.Found(row, comparison))} | {ComparisonWords.Sees(row)} |");
        }

        lines.Gap();
    }
}
