using EvalKit.Media;

namespace EvalKit;

/// <summary>Pass rates by the severities of two kinds of content, for axes whose chains perturb both; unperturbed trials in the corner.</summary>
internal static class MarkdownDominance
{
    public static void Add(EvalReport eval, MarkdownLines lines)
    {
        foreach (var (axis, grid) in DominanceGrids.Of(eval))
        {
            var columns = grid.ColumnBands.ToList();
            lines.Add($"| {MarkdownText.CellCode(axis.Label)}: severity of {grid.Rows.Label()} ↓ and {grid.Columns.Label()} → | {string.Join(" | ", columns.Select(DominanceGrid.NameOf))} |");
            lines.Add($"|---{string.Concat(Enumerable.Repeat("|---", columns.Count))}|");
            foreach (var row in grid.RowBands)
                lines.Add($"| {grid.Rows.Label()} {DominanceGrid.NameOf(row)} | {string.Join(" | ", columns.Select(column => Figures(eval, grid, row, column)))} |");
            lines.Gap();
        }
    }

    private static string Figures(EvalReport eval, DominanceGrid grid, int row, int column) =>
        row + column == 0 ? $"{ReportWords.Figures(eval.Clean)} clean" : grid.At(row, column) is { } counts ? ReportWords.Figures(counts) : "–";
}
