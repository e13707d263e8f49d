namespace EvalKit;

/// <summary>The clean cases that failed: nothing was changed in them that could be taken back.</summary>
internal static class MarkdownCleanFailures
{
    public static void Add(EvalReport eval, MarkdownLines lines)
    {
        if (eval.CleanFailures.Kept.Count == 0) return;
        lines.Add("### Clean failures").Gap();
        foreach (var failure in eval.CleanFailures.Kept)
        {
            lines.Add($"- case {MarkdownText.Code(failure.Case)} {failure.Evidence} · got {(failure.Reply is { } reply ? MarkdownText.Code(reply) : failure.NoReply)}");
            if (failure.Reason is { Length: > 0 } reason) lines.Add($"  - reason: {MarkdownText.Prose(reason, 300)}");
        }

        if (eval.CleanFailures.Rest is { } rest) lines.Add($"- {rest}");
        lines.Gap();
    }
}
