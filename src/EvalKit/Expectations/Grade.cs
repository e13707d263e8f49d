using System.Globalization;

namespace EvalKit;

/// <summary>
/// What an expectation made of one reply: passed or not, with a score; a bare score; or unscored, which counts as missing and
/// never as passed. The default value is unscored.
/// </summary>
public readonly record struct Grade
{
    private Grade(double? score, bool? passed, Measurement? measurement, string? reason)
    {
        Score = score;
        Passed = passed;
        Measurement = measurement;
        Reason = reason;
    }

    /// <summary>How good the reply is, in [0, 1]; null when unscored.</summary>
    public double? Score { get; }

    /// <summary>Whether the reply passes; null when unscored, and for a score without a bar.</summary>
    public bool? Passed { get; }

    /// <summary>What was measured to get the score, in its own unit; null where nothing was.</summary>
    public Measurement? Measurement { get; }

    /// <summary>Why, for people: what was expected and what came.</summary>
    public string? Reason { get; }

    /// <summary>True where there is no score: nobody knows whether the reply is good.</summary>
    public bool IsUnscored => Score is null;

    /// <summary>Passed, with score 1.</summary>
    public static Grade Pass(string? reason = null) => new(1, true, null, reason);

    /// <summary>Not passed, with score 0.</summary>
    /// <param name="reason">What was expected and what came.</param>
    public static Grade Fail(string reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return new(0, false, null, reason);
    }

    /// <summary>Passed with score 1, or not passed with score 0.</summary>
    public static Grade Of(bool passed, string? reason = null) => new(passed ? 1 : 0, passed, null, reason);

    /// <summary>A score, with a verdict where there is a bar. A score outside [0, 1], NaN included, becomes an unscored grade.</summary>
    /// <param name="score">How good the reply is, in [0, 1].</param>
    /// <param name="passed">Whether it passes; null without a bar.</param>
    /// <param name="measurement">What was measured, in its own unit.</param>
    /// <param name="reason">What was expected and what came.</param>
    public static Grade Scored(double score, bool? passed = null, Measurement? measurement = null, string? reason = null) =>
        score is >= 0 and <= 1
            ? new(score, passed, measurement, reason)
            : new(null, null, measurement, string.Create(
                CultureInfo.InvariantCulture, $"the score is {score}, outside [0, 1]{(reason is null ? "" : $": {reason}")}"));

    /// <summary>Not graded: the trial counts as missing.</summary>
    /// <param name="reason">Why no grade could be given.</param>
    public static Grade Unscored(string reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return new(null, null, null, reason);
    }
}
