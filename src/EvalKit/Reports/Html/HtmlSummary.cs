namespace EvalKit;

/// <summary>One row per eval, the most urgent first.</summary>
internal static class HtmlSummary
{
    private const int MaxRows = 1000;

    public static void Add(RunReport report, HtmlPage page)
    {
        using (page.Wide("All evals"))
        using (page.Html.In("table", "summary"))
        {
            page.Html.Leaf("caption", "All evals, the most urgent first", "hidden");
            page.Columns(("verdict", false), ("eval", false), ("clean", false), ("perturbed", false), ("calls", true));
            using (page.Html.In("tbody"))
            {
                foreach (var eval in report.Evals.Take(MaxRows)) AddRow(eval, page.Html);
            }
        }

        if (report.Evals.Count - MaxRows is > 0 and var more) page.Html.Leaf("p", $"{ReportWords.Counted(more, "more eval")} in report.md.", "more");
    }

    private static void AddRow(EvalReport eval, HtmlWriter html)
    {
        using var row = html.In("tr");
        using (html.In("td")) HtmlMark.Add(html, ReportWords.Mark(eval.Status));
        using (html.In("th", null, ("scope", "row")))
        using (html.In("a", null, ("href", $"#{HtmlEval.Anchor(eval)}")))
        using (html.In("code")) html.Text(eval.Plan.Id, 120);
        foreach (var (column, counts) in new[] { ("clean", eval.Clean), ("perturbed", eval.Perturbed) })
        {
            using var cell = html.In("td", null, ("data-column", column));
            HtmlFigures.Add(html, counts);
            HtmlFigures.AddBar(html, counts);
        }

        html.Leaf("td", eval.End is { } end ? ReportWords.Count(end.Calls) : "–", "n", ("data-column", "calls"));
    }
}
