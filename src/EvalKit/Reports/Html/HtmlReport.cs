namespace EvalKit;

/// <summary>The report as one HTML file, from a journal's figures and its run's artefacts alone.</summary>
internal static class HtmlReport
{
    public const string FileName = "report.html";

    /// <summary>Beyond this the remaining evals stand in the summary only, the most urgent having come first.</summary>
    private const long RoomForEvals = 1_100_000;

    /// <summary>The whole page as a text.</summary>
    /// <param name="report">The figures.</param>
    /// <param name="folder">The run's folder, where the page is meant to lie; null where its artefacts are out of reach.</param>
    public static string Render(RunReport report, string? folder = null)
    {
        using var text = new StringWriter { NewLine = "\n" };
        Write(report, folder, text);
        return text.ToString();
    }

    public static void Write(RunReport report, string? folder, TextWriter output)
    {
        var html = new HtmlWriter(output);
        html.Verbatim("<!DOCTYPE html>");
        using (html.In("html", null, ("lang", "en"), ("dir", "ltr")))
        {
            HtmlHead.Add(report, html);
            using (html.In("body"))
            {
                html.Leaf("a", "Skip to the evals", "skip", ("href", "#evals"));
                HtmlRun.Add(report, html);
                AddEvals(report, new(html, new(folder, report.Evals.Count(eval => eval.FailureCount > 0))));
                HtmlReading.Add(html);
                using (html.In("script")) html.Verbatim(HtmlAssets.Script);
            }
        }

        html.Verbatim("\n");
    }

    private static void AddEvals(RunReport report, HtmlPage page)
    {
        using var main = page.Html.In("main", null, ("id", "evals"));
        if (report.Evals.Count > 1) HtmlSummary.Add(report, page);
        var shown = 0;
        while (shown < report.Evals.Count && page.Html.Length < RoomForEvals) HtmlEval.Add(report.Evals[shown++], page);
        if (report.Evals.Count - shown is > 0 and var more)
            page.Html.Leaf("p", $"{ReportWords.Counted(more, "eval")} without details here, the least urgent: report.md has all of them.", "more");
    }
}
