using EvalKit.Extensibility;

namespace EvalKit;

/// <summary>Every gate's decision with the bound that decided.</summary>
internal static class HtmlVerdicts
{
    private const int MaxVerdicts = 60;

    public static void Add(EvalReport eval, HtmlPage page)
    {
        if (eval.VerdictCount == 0) return;
        using (page.Html.In("table", "verdicts"))
        {
            page.Html.Leaf("caption", "Verdicts", "hidden");
            page.Columns(("verdict", false), ("gate", false), ("figures", false));
            using (page.Html.In("tbody"))
            {
                foreach (var verdict in eval.Verdicts.Take(MaxVerdicts)) AddRow(verdict, page.Html);
            }
        }

        if (eval.VerdictCount > MaxVerdicts) page.Html.Leaf("p", $"{ReportWords.Count(eval.VerdictCount - MaxVerdicts)} more in the journal", "more");
    }

    private static void AddRow(VerdictEntry verdict, HtmlWriter html)
    {
        using var row = html.In("tr");
        using (html.In("td")) HtmlMark.Add(html, ReportWords.Mark(verdict));
        using (html.In("th", null, ("scope", "row")))
        {
            using (html.In("code")) html.Text(verdict.Gate, 120);
            if (verdict.Slice.Length > 0)
            {
                html.Text(" on ");
                using (html.In("code")) html.Text(verdict.Slice, 120);
            }
        }

        using (html.In("td", "text"))
        {
            html.Text(verdict.Text);
            if (verdict is { State: null, Verdict: Verdict.Incomplete }) html.Leaf("div", ReportWords.Infrastructure(verdict), "quiet");
        }
    }
}
