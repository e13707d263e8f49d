using EvalKit.Extensibility;

namespace EvalKit;

/// <summary>The entries of the corpus that a reader should know of.</summary>
internal static class HtmlCorpus
{
    private const int MaxShown = 20;

    public static void Add(EvalReport eval, HtmlPage page)
    {
        var listed = CorpusWords.Listed(eval.Corpus).ToList();
        if (listed.Count == 0) return;
        using var section = page.Section("Corpus", "corpus");
        using (page.Html.In("ul", "cards"))
        {
            foreach (var entry in listed.Take(MaxShown)) Add(entry, page.Html);
        }

        if (listed.Count - MaxShown is > 0 and var more) page.Html.Leaf("p", $"{ReportWords.Counted(more, "more entry", "more entries")} in the journal.", "more");
    }

    private static void Add(CorpusEntry entry, HtmlWriter html)
    {
        using var card = html.In("li", "card");
        using (html.In("p", "lead"))
        {
            html.Leaf("strong", CorpusWords.Outcome(entry));
            html.Text(": case ");
            using (html.In("code")) html.Text(entry.Case, 200);
            html.Text(", ");
            html.Text(CorpusWords.Chain(entry), 300);
            if (CorpusWords.Evidence(entry) is { Length: > 0 } evidence) html.Text($", {evidence}");
        }

        if (entry.Value is { } value) HtmlFacts.Add(html, ("the case", value, HtmlFacts.Kind.Code));
        foreach (var line in new[] { CorpusWords.Then(entry), CorpusWords.Now(entry) }.OfType<string>())
        {
            using (html.In("p")) html.Text(line, 300);
        }

        if (entry.Replay.Length > 0) HtmlCommand.Add(html, CorpusWords.Replay(entry));
    }
}
