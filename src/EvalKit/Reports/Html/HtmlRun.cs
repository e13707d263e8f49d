using System.Globalization;

namespace EvalKit;

/// <summary>The head of the page: what came of the run, which run it was, and what its reader should know.</summary>
internal static class HtmlRun
{
    private static readonly string[] Themes = ["auto", "light", "dark"];

    public static void Add(RunReport report, HtmlWriter html)
    {
        using var header = html.In("header", "page");
        using (html.In("div", "title"))
        {
            html.Leaf("h1", "Eval report");
            AddThemes(html);
        }

        using (html.In("p", "counts"))
        {
            foreach (var group in report.Evals.GroupBy(eval => eval.Status).OrderBy(group => group.Key))
            {
                HtmlMark.Add(html, ReportWords.Mark(group.Key), ReportWords.Count(group.Count()));
                html.Text(" ");
            }
        }

        if (report.Run is { } run) AddRun(run, html);
        foreach (var warning in EvalFacts.RunWarnings(report)) html.Leaf("p", warning, "warning");
        if (EvalFacts.FalseFails(report) is { } expected) html.Leaf("p", $"{expected}.", "quiet");
    }

    private static void AddRun(Extensibility.RunEntry run, HtmlWriter html)
    {
        using (html.In("ul", "facts"))
        {
            using (html.In("li"))
            {
                html.Text("Run ");
                using (html.In("code")) html.Text(run.Run, 200);
            }

            html.Leaf("li", string.Create(CultureInfo.InvariantCulture, $"{run.Started.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC"));
            using (html.In("li")) html.Text($"EvalKit {run.EvalKitVersion}", 70);
            foreach (var (name, value) in run.Environment.OrderBy(fact => fact.Key, StringComparer.Ordinal).Take(40))
            {
                using (html.In("li"))
                using (html.In("code")) html.Text($"{name}={value}", 200);
            }
        }
    }

    // Works without the script: the style asks which one is checked.
    private static void AddThemes(HtmlWriter html)
    {
        using var choices = html.In("fieldset", "themes");
        html.Leaf("legend", "Theme", "hidden");
        foreach (var theme in Themes)
        {
            using var label = html.In("label");
            (string, string)[] input = [("type", "radio"), ("name", "theme"), ("id", $"theme-{theme}")];
            html.Void("input", null, theme == "auto" ? [.. input, ("checked", "checked")] : input);
            html.Leaf("span", theme);
        }
    }
}
