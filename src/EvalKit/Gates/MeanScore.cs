namespace EvalKit;

/// <summary>Requirements on the mean of graded scores. A trial's score is the mean of its expectations' scores; bars on them do not matter.</summary>
public static class MeanScore
{
    /// <summary>The mean score of the planned clean trials is at least <paramref name="score"/>.</summary>
    /// <param name="score">The bar, over 0 and at most 1. Fail: the one-sided upper bound is below it.</param>
    /// <param name="tolerance">Pass: the lower bound reaches <paramref name="score"/> − this. Default <see cref="EvalOptions.Tolerance"/>, 0.05.</param>
    public static Gate AtLeast(double score, double? tolerance = null) => new MeanScoreGate(score, tolerance, new TrialPopulation.Clean());

    /// <summary>Judges the planned perturbed trials instead of the clean ones; the two are never pooled.</summary>
    /// <param name="maxSeverity">Only trials planned at this severity or a milder one, over 0 and at most 5.</param>
    public static PerturbedMeanScore Perturbed(double maxSeverity = SeverityScale.Max) => new(TrialPopulation.PerturbedUpTo(maxSeverity));
}
