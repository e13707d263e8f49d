using EvalKit.Media;

namespace EvalKit;

/// <summary>What became of one trial, as far as the run needs it once the journal has its line.</summary>
internal readonly record struct TrialResult(TrialOutcome Outcome, string? Reason, string? Reply, CleanAnswer? Comparable)
{
    /// <summary>The mean of the expectations' scores, in [0, 1]; null where the trial has none.</summary>
    public double? Score { get; init; }

    /// <summary>The hash of what was sent; the default where nothing was.</summary>
    public ContentHash Input { get; init; }

    /// <summary>The answer, hashed, for telling whether two are the same; the default where there is none.</summary>
    public ContentHash Answer { get; init; }

    /// <summary>Which model answered, as its provider says; null where none does.</summary>
    public string? Model { get; init; }

    public static TrialResult Skipped { get; } = new(TrialOutcome.Skipped, null, null, null);
}
