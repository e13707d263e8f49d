using EvalKit.Media;

namespace EvalKit;

/// <summary>The modality × difficulty matrix, clean and perturbed trials in rows of their own.</summary>
internal static class MarkdownMatrix
{
    public static void Add(EvalReport eval, MarkdownLines lines)
    {
        if (eval.Cells.Count == 0) return;
        var difficulties = eval.Cells.Select(c => c.Difficulty).Distinct().Order().ToList();
        var weakest = eval.Weakest?.Counts;
        lines.Add($"| passed of n = rate [95 % interval{(eval.Plan.Stop is null ? "" : " that holds at any time")}] | {string.Join(" | ", difficulties.Select(d => d.ToString().ToLowerInvariant()))} |");
        lines.Add($"|---{string.Concat(Enumerable.Repeat("|---", difficulties.Count))}|");
        foreach (var modality in eval.Cells.Select(c => c.Modality).Distinct())
        {
            AddRow(modality, "clean", c => c.Clean);
            if (eval.AsShipped.Trials > 0) AddRow(modality, "as shipped", c => c.AsShipped);
            if (eval.Perturbed.Trials > 0) AddRow(modality, "perturbed", c => c.Perturbed);
        }

        lines.Gap();
        foreach (var composition in FailureComposition.Of(eval)) lines.Add($"- {MarkdownText.Prose(composition)}");
        lines.Gap();

        void AddRow(Modality modality, string kind, Func<CellReport, OutcomeCounts> countsOf)
        {
            var cells = difficulties.Select(d => eval.Cells.FirstOrDefault(c => c.Modality == modality && c.Difficulty == d));
            lines.Add($"| {modality.Label()}, {kind} | {string.Join(" | ", cells.Select(c => c is null ? "" : Figures(countsOf(c), weakest)))} |");
        }
    }

    private static string Figures(OutcomeCounts counts, OutcomeCounts? weakest) =>
        ReferenceEquals(counts, weakest) ? $"**{ReportWords.Figures(counts)}** ◀ weakest" : ReportWords.Figures(counts);
}
