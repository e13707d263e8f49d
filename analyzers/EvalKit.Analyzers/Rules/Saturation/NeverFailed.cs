using Microsoft.CodeAnalysis;

namespace EvalKit;

/// <summary>EVAL0110: so far nothing has ever failed it.</summary>
internal sealed class NeverFailed() : HistoryRule(
    "EVAL0110", DiagnosticSeverity.Warning,
    "The eval has never failed",
    "All {0} trials of {1} runs on {2} models passed, so this eval tells no model from another: make it harder, or mark it .Regression() if it guards what works.")
{
    protected override object[]? Reason(HistoryEntry entry, string? intent, EvidenceNeeded needed) =>
        intent is null or "Capability" && entry.Passes == entry.Trials && entry.Runs >= needed.Runs && entry.Models >= needed.Models && entry.Trials >= needed.Trials
            ? [Shown.Count(entry.Trials), Shown.Count(entry.Runs), entry.Models]
            : null;
}
