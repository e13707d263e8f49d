using System.Globalization;

namespace EvalKit;

/// <summary>One eval: its verdicts, then what explains them.</summary>
internal static class HtmlEval
{
    private const int MaxLines = 60;

    /// <summary>In the order of the page. A new part of the report is a line here.</summary>
    private static readonly Action<EvalReport, HtmlPage>[] Parts =
    [
        AddFacts,
        HtmlVerdicts.Add,
        AddNotes,
        HtmlMatrix.Add,
        HtmlCurves.Add,
        HtmlTrend.Add,
        HtmlDominance.Add,
        HtmlArms.Add,
        HtmlCorpus.Add,
        HtmlCleanFailures.Add,
        HtmlFailures.Add,
    ];

    /// <summary>Where links lead; from the ordinal, since an id may be anything.</summary>
    public static string Anchor(EvalReport eval) => string.Create(CultureInfo.InvariantCulture, $"eval-{eval.Plan.Eval}");

    public static void Add(EvalReport eval, HtmlPage page)
    {
        var html = page.Html;
        (string, string)[] anchor = [("id", Anchor(eval))];
        using var details = html.In("details", "eval", eval.Status == EvalStatus.Passed ? anchor : [.. anchor, ("open", "open")]);
        using (html.In("summary"))
        {
            HtmlMark.Add(html, ReportWords.Mark(eval.Status));
            html.Text(" ");
            using (html.In("h2"))
            using (html.In("code")) html.Text(eval.Plan.Id, 200);
        }

        foreach (var part in Parts) part(eval, page);
    }

    private static void AddFacts(EvalReport eval, HtmlPage page)
    {
        using (page.Html.In("ul", "facts"))
        {
            using (page.Html.In("li"))
            {
                page.Html.Text("Subject ");
                using (page.Html.In("code")) page.Html.Text(eval.Plan.Subject, 200);
            }

            foreach (var fact in EvalFacts.Design(eval.Plan).Concat(EvalFacts.Cost(eval))) page.Html.Leaf("li", fact);
        }

        page.List(EvalFacts.Warnings(eval).Take(30), "warnings");
    }

    private static void AddNotes(EvalReport eval, HtmlPage page)
    {
        page.List(EvalFacts.Checks(eval), "lines");
        page.List(eval.Missing.Lines().Select(reason => $"missing: {reason}"), "missing");
        if (eval.Plan.Sights.Count == 0) return;
        using var details = page.Html.In("details", "sights");
        page.Html.Leaf("summary", "What these gates can see");
        page.List(eval.Plan.Sights.Take(MaxLines), "lines");
    }
}
