namespace EvalKit;

/// <summary>A trial that did not pass, kept to be shown where there is no shrunk failure to show.</summary>
/// <param name="Cell">The cell's index.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Reason">Why it did not pass.</param>
/// <param name="Change">How its input differs from the clean one, <c>under rotation</c>; null where it does not.</param>
internal sealed record FailureExample(int Cell, TrialOutcome Outcome, string CaseId, string Reason, string? Change);
