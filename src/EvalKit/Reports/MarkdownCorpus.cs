using EvalKit.Extensibility;

namespace EvalKit;

/// <summary>The entries of the corpus that a reader should know of.</summary>
internal static class MarkdownCorpus
{
    private const int MaxShown = 20;

    public static void Add(EvalReport eval, MarkdownLines lines)
    {
        var listed = CorpusWords.Listed(eval.Corpus).ToList();
        if (listed.Count == 0) return;
        lines.Add("### Corpus").Gap();
        foreach (var entry in listed.Take(MaxShown)) Add(entry, lines);
        if (listed.Count - MaxShown is > 0 and var more) lines.Add($"{ReportWords.Counted(more, "more entry", "more entries")} in the journal.");
        lines.Gap();
    }

    private static void Add(CorpusEntry entry, MarkdownLines lines)
    {
        var evidence = CorpusWords.Evidence(entry);
        lines.Add($"- **{CorpusWords.Outcome(entry)}**: case {MarkdownText.Code(entry.Case)}, {MarkdownText.Prose(CorpusWords.Chain(entry), 300)}{(evidence.Length == 0 ? "" : $", {evidence}")}");
        if (entry.Value is { } value) lines.Add($"  - the case: {MarkdownText.Code(value, 400)}");
        lines.Add($"  - {MarkdownText.Prose(CorpusWords.Then(entry), 300)}");
        if (CorpusWords.Now(entry) is { } now) lines.Add($"  - {MarkdownText.Prose(now, 300)}");
        if (entry.Replay.Length > 0) lines.Add($"  - replay: {MarkdownText.Code(CorpusWords.Replay(entry), 2100)}");
    }
}
