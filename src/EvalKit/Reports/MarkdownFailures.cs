using EvalKit.Extensibility;

namespace EvalKit;

/// <summary>The minimal failures: the mildest chain that still breaks the subject, what it shows and how to see it again.</summary>
internal static class MarkdownFailures
{
    private const int MaxShown = 20;
    private const int MaxFiles = 12;

    public static void Add(EvalReport eval, MarkdownLines lines, bool linkFiles)
    {
        if (eval.FailureCount == 0) return;
        lines.Add("### Minimal failures, mildest first").Gap();
        foreach (var failure in eval.Failures.Take(MaxShown)) Add(failure, lines, linkFiles);
        if (eval.FailureCount > MaxShown) lines.Add($"{ReportWords.Counted(eval.FailureCount - MaxShown, "more failure")} in the journal.");
        lines.Gap();
    }

    private static void Add(FailureEntry failure, MarkdownLines lines, bool linkFiles)
    {
        lines.Add($"- **{MarkdownText.Prose(FailureWords.Chain(failure), 300)}** {FailureWords.Evidence(failure)}");
        lines.Add($"  - case {MarkdownText.Code(failure.Case)} · expected {MarkdownText.Code(failure.Expected)} · got {Got(failure)}");
        if (failure.Reason is { Length: > 0 } reason) lines.Add($"  - reason: {MarkdownText.Prose(reason, 300)}");
        if (failure.MinimalCase is { } minimal) lines.Add($"  - smallest case that fails: {MarkdownText.Code(minimal, 400)}");
        if (FailureWords.Caveat(failure) is { } caveat) lines.Add($"  - {MarkdownText.Prose(caveat)}");
        if (failure.Artifacts.Count > 0)
            lines.Add($"  - artefacts: {string.Join(", ", failure.Artifacts.Take(MaxFiles).Select(f => linkFiles ? MarkdownText.Link(f) : MarkdownText.Code(f)))}");
        if (failure.Replay.Length > 0) lines.Add($"  - replay: {MarkdownText.Code(FailureWords.Replay(failure))}");
    }

    private static string Got(FailureEntry failure) => failure.Reply is { } reply ? MarkdownText.Code(reply) : "no reply";
}
