using EvalKit.Media;

namespace EvalKit;

/// <summary>Pass rates by the severities of two kinds of content, coloured as the matrix is; unperturbed trials in the corner.</summary>
internal static class HtmlDominance
{
    public static void Add(EvalReport eval, HtmlPage page)
    {
        var grids = DominanceGrids.Of(eval).ToList();
        if (grids.Count == 0) return;
        using var section = page.Section("Pass rate by the severities of two kinds of content", "dominance");
        foreach (var (axis, grid) in grids)
        {
            using var wide = page.Wide($"Severity of {grid.Rows.Label()} and {grid.Columns.Label()}");
            AddTable(eval, axis, grid, page.Html);
        }
    }

    private static void AddTable(EvalReport eval, AxisReport axis, DominanceGrid grid, HtmlWriter html)
    {
        var columns = grid.ColumnBands.ToList();
        using var table = html.In("table", "heat");
        using (html.In("caption", "quiet"))
        {
            using (html.In("code")) html.Text(axis.Label, 120);
            html.Text($": severity of {grid.Rows.Label()} ↓ and {grid.Columns.Label()} →");
        }

        using (html.In("thead"))
        using (html.In("tr"))
        {
            html.Leaf("td", "");
            foreach (var column in columns) html.Leaf("th", $"{grid.Columns.Label()} {DominanceGrid.NameOf(column)}", null, ("scope", "col"));
        }

        using var body = html.In("tbody");
        foreach (var row in grid.RowBands)
        {
            using var line = html.In("tr");
            html.Leaf("th", $"{grid.Rows.Label()} {DominanceGrid.NameOf(row)}", null, ("scope", "row"));
            foreach (var column in columns) HtmlMatrix.AddCell(row + column == 0 ? eval.Clean : grid.At(row, column), eval, html);
        }
    }
}
