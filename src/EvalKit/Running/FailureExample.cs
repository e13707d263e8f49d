namespace EvalKit;

/// <summary>A trial that did not pass, kept to be shown where there is no shrunk failure to show.</summary>
internal sealed record FailureExample(int Cell, TrialOutcome Outcome, string CaseId, string Reason, string? Axis);
