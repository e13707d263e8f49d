namespace EvalKit;

/// <summary>What a browser must know before it shows anything: first of all the policy.</summary>
internal static class HtmlHead
{
    public static void Add(RunReport report, HtmlWriter html)
    {
        using var head = html.In("head");
        html.Void("meta", null, ("charset", "utf-8"));
        html.Void("meta", null, ("http-equiv", "Content-Security-Policy"), ("content", HtmlAssets.Policy));
        html.Void("meta", null, ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        html.Void("meta", null, ("name", "color-scheme"), ("content", "light dark"));
        html.Void("meta", null, ("name", "referrer"), ("content", "no-referrer"));
        // Browsers ask a server for an icon unless they are given one.
        html.Void("link", null, ("rel", "icon"), ("href", "data:,"));
        using (html.In("title")) html.Text(Title(report), 200);
        using (html.In("style")) html.Verbatim(HtmlAssets.Style);
    }

    private static string Title(RunReport report) => string.Join(" · ",
        new[] { report.Evals.Count == 0 ? null : ReportWords.Mark(report.Evals[0].Status), "Eval report", report.Run?.Run }.OfType<string>());
}
