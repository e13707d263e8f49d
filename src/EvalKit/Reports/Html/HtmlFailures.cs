using EvalKit.Extensibility;

namespace EvalKit;

/// <summary>The minimal failures: the mildest chain that still breaks the subject, what it shows and how to see it again.</summary>
internal static class HtmlFailures
{
    private const int MaxShown = 20;
    private const int AtFirst = 6;

    public static void Add(EvalReport eval, HtmlPage page)
    {
        if (eval.FailureCount == 0) return;
        page.Media.NextEval();
        using var section = page.Section("Minimal failures, mildest first", "failures");
        var failures = eval.Failures.Take(MaxShown).ToList();
        AddCards(failures.Take(AtFirst), page);
        if (failures.Count > AtFirst)
        {
            using var rest = page.Html.In("details", "rest");
            page.Html.Leaf("summary", $"{ReportWords.Count(failures.Count - AtFirst)} more, less mild");
            AddCards(failures.Skip(AtFirst), page);
        }

        if (eval.FailureCount > MaxShown)
            page.Html.Leaf("p", $"{ReportWords.Counted(eval.FailureCount - MaxShown, "more failure")} in the journal.", "more");
    }

    private static void AddCards(IEnumerable<FailureEntry> failures, HtmlPage page)
    {
        using var cards = page.Html.In("ul", "cards");
        foreach (var failure in failures) Add(failure, page);
    }

    private static void Add(FailureEntry failure, HtmlPage page)
    {
        var html = page.Html;
        using var card = html.In("li", "card");
        using (html.In("p", "lead"))
        {
            using (html.In("strong")) html.Text(FailureWords.Chain(failure), 300);
            html.Text(" ");
            html.Leaf("span", FailureWords.Evidence(failure), "evidence");
        }

        HtmlFacts.Add(html,
            ("case", failure.Case, HtmlFacts.Kind.Code),
            ("expected", failure.Expected, HtmlFacts.Kind.Code),
            ("got", failure.Reply ?? "no reply", failure.Reply is null ? HtmlFacts.Kind.Words : HtmlFacts.Kind.Code),
            ("reason", failure.Reason is { Length: > 0 } reason ? reason : null, HtmlFacts.Kind.Words),
            ("smallest case that fails", failure.MinimalCase, HtmlFacts.Kind.Code),
            ("note", FailureWords.Caveat(failure), HtmlFacts.Kind.Words));
        HtmlArtifacts.Add(failure, page);
        if (failure.Replay.Length > 0) HtmlCommand.Add(html, FailureWords.Replay(failure));
    }
}
