using Microsoft.CodeAnalysis;

namespace EvalKit;

/// <summary>EVAL0112: so far nothing has ever passed it.</summary>
internal sealed class NeverPassed() : HistoryRule(
    "EVAL0112", DiagnosticSeverity.Info,
    "The eval has never passed",
    "None of {0} trials of {1} runs passed: the expectation or the prompt is probably broken. Look at a failing trial, or mark it .Capability() if it is meant to be out of reach.")
{
    private const int FewestRuns = 3;

    protected override object[]? Reason(HistoryEntry entry, string? intent, EvidenceNeeded needed) =>
        intent != "Capability" && entry.Passes == 0 && entry.Trials > 0 && entry.Runs >= FewestRuns ? [Shown.Count(entry.Trials), Shown.Count(entry.Runs)] : null;
}
