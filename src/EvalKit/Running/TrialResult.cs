namespace EvalKit;

/// <summary>What became of one trial, as far as the run needs it once the journal has its line.</summary>
internal readonly record struct TrialResult(TrialOutcome Outcome, string? Reason, string? Reply, InvariantKeys? Keys)
{
    public static TrialResult Skipped { get; } = new(TrialOutcome.Skipped, null, null, null);
}
