namespace EvalKit;

/// <summary>The clean cases that failed: nothing was changed in them that could be taken back.</summary>
internal static class HtmlCleanFailures
{
    public static void Add(EvalReport eval, HtmlPage page)
    {
        if (eval.CleanFailures.Kept.Count == 0) return;
        using var section = page.Section("Clean failures", "failures");
        using (page.Html.In("ul", "cards"))
        {
            foreach (var failure in eval.CleanFailures.Kept) Add(failure, page.Html);
        }

        if (eval.CleanFailures.Rest is { } rest) page.Html.Leaf("p", rest, "more");
    }

    private static void Add(CleanFailure failure, HtmlWriter html)
    {
        using var card = html.In("li", "card");
        html.Leaf("p", failure.Evidence, "lead");
        HtmlFacts.Add(html,
            ("case", failure.Case, HtmlFacts.Kind.Code),
            ("got", failure.Reply ?? failure.NoReply, failure.Reply is null ? HtmlFacts.Kind.Words : HtmlFacts.Kind.Code),
            ("reason", failure.Reason is { Length: > 0 } reason ? reason : null, HtmlFacts.Kind.Words));
    }
}
