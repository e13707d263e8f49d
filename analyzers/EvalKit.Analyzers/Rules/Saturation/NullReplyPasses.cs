using Microsoft.CodeAnalysis;

namespace EvalKit;

/// <summary>EVAL0111: a reply that knows nothing reaches the bar.</summary>
internal sealed class NullReplyPasses() : HistoryRule(
    "EVAL0111", DiagnosticSeverity.Warning,
    "A reply that knows nothing passes",
    "In the last run {0} passed {1} of {2} cases, which reaches this eval's bar: it is leaky or too easy. Expect more of a reply, or take the answer out of the prompt.")
{
    protected override object[]? Reason(HistoryEntry entry, string? intent, EvidenceNeeded needed)
    {
        var words = entry.NullPass.Split(' ');
        if (intent == "Safety" || words.Length != 3 || words[2] != "reaches" || words[1].Split('/') is not { Length: 2 } counts) return null;
        var reply = words[0] switch
        {
            "empty" => "an empty reply",
            "echo" => "an echo of the prompt",
            "refusal" => "a refusal",
            "constant" => "one constant reply",
            "swapped" => "the answer of another case",
            _ => $"the null reply \"{words[0]}\"",
        };
        return [reply, counts[0], counts[1]];
    }
}
