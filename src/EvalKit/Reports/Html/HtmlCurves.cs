namespace EvalKit;

/// <summary>What every perturbation takes: a curve by severity each, and a table of them all.</summary>
internal static class HtmlCurves
{
    private const int MaxCurves = 32;

    public static void Add(EvalReport eval, HtmlPage page)
    {
        if (eval.Axes.Count == 0) return;
        using var section = page.Section("Pass rate by severity", "severity");
        using (page.Html.In("div", "curves"))
        {
            for (var axis = 0; axis < Math.Min(MaxCurves, eval.Axes.Count); axis++) AddFigure(eval, axis, page.Html);
        }

        if (eval.Axes.Any(axis => axis.Perturbed())) page.Html.Leaf("p", Legend(eval), "quiet");
        AddTable(eval, page);
    }

    private static void AddFigure(EvalReport eval, int axis, HtmlWriter html)
    {
        if (!eval.Axes[axis].Perturbed()) return;
        using var figure = html.In("figure", "curve");
        using (html.In("figcaption"))
        {
            using (html.In("strong")) html.Text(eval.Axes[axis].Label, 120);
            html.Text(" ");
            HtmlFigures.Add(html, eval.Axes[axis].Counts);
        }

        HtmlCurve.Add(eval, axis, html);
    }

    private static string Legend(EvalReport eval)
    {
        var compared = HtmlCurve.ComparedIn(eval) is { } arm ? $" Squares on a broken line: \"{VisibleText.Of(arm.Name, 80)}\"." : "";
        return $"Diamond: clean. Dots: perturbed trials by severity up to 1, 2, 3, 4 and 5, each at its mean severity, with a 95 % interval; n is the number of trials. Shaded: where the score is half-way to chance, with its interval.{compared}";
    }

    private static void AddTable(EvalReport eval, HtmlPage page)
    {
        using var wide = page.Wide("Perturbations");
        using var table = page.Html.In("table", "axes");
        page.Html.Leaf("caption", "Perturbations", "hidden");
        page.Columns(("perturbation", false), ("passed", false), ("mean severity of failures", true), ("lowest failing severity", true), ("half-way to chance", true), ("up to", true));
        using var body = page.Html.In("tbody");
        foreach (var axis in eval.Axes) AddRow(axis, page.Html);
    }

    private static void AddRow(AxisReport axis, HtmlWriter html)
    {
        using var row = html.In("tr");
        using (html.In("th", null, ("scope", "row")))
        using (html.In("code")) html.Text(axis.Label, 120);
        using (html.In("td"))
        {
            HtmlFigures.Add(html, axis.Counts);
            HtmlFigures.AddBar(html, axis.Counts);
        }

        html.Leaf("td", ReportWords.Severity(axis.MeanFailingSeverity), "n");
        html.Leaf("td", ReportWords.Severity(axis.LowestFailingSeverity), "n");
        html.Leaf("td", ReportWords.Critical(axis.Critical, axis.MaxSeverity), "n");
        html.Leaf("td", ReportWords.Severity(axis.MaxSeverity), "n");
    }

    private static bool Perturbed(this AxisReport axis) => axis.Bands.Counts.Any(band => band.Trials > 0);
}
