using EvalKit.Extensibility;

namespace EvalKit;

/// <summary>What one trial gave; null where it is missing.</summary>
/// <param name="Pass">1 or 0, or the share of several trials that passed.</param>
/// <param name="Score">The mean score of its expectations, in [0, 1].</param>
internal readonly record struct Measured(double? Pass, double? Score)
{
    public static Measured Missing { get; }

    public static Measured Of(TrialEntry trial) => new(
        trial.Outcome switch
        {
            TrialOutcome.Passed => 1,
            TrialOutcome.Failed => 0,
            _ => null,
        },
        ScoreOf(trial));

    // A reply that could not be parsed was worth nothing, and was not graded.
    private static double? ScoreOf(TrialEntry trial)
    {
        if (trial.Outcome is TrialOutcome.Errored or TrialOutcome.Skipped) return null;
        if (trial.Grades.Count == 0) return trial.Outcome == TrialOutcome.Failed ? 0 : null;
        double sum = 0;
        foreach (var grade in trial.Grades)
        {
            // A hostile journal may hold any number.
            if (grade.Score is not (>= 0 and <= 1)) return null;
            sum += grade.Score.Value;
        }

        return sum / trial.Grades.Count;
    }
}
