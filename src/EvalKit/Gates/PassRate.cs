namespace EvalKit;

/// <summary>Requirements on the share of trials that pass.</summary>
public static class PassRate
{
    /// <summary>The pass rate of the planned clean trials is at least <paramref name="rate"/>.</summary>
    /// <param name="rate">The bar, over 0 and at most 1. Fail: the one-sided upper bound is below it.</param>
    /// <param name="tolerance">Pass: the lower bound reaches <paramref name="rate"/> − this. Default <see cref="EvalOptions.Tolerance"/>, 0.05.</param>
    public static Gate AtLeast(double rate, double? tolerance = null) => new PassRateGate(rate, tolerance, new TrialPopulation.Clean());

    /// <summary>
    /// Judges the planned clean trials as a claim about exactly these cases, as regression evals make it, and not about all cases like them:
    /// only what the subject itself leaves to chance is uncertain. Clusters do not matter then, and the rate of a subject declared
    /// deterministic is known exactly.
    /// </summary>
    public static FixedPassRate OnTheseCases() => new();

    /// <summary>
    /// Judges the trials that <see cref="EvalPlan{TCase, TReply}.AsShipped"/> plans: media's bytes as they came, where the clean trials
    /// send canonical ones.
    /// </summary>
    public static ShippedPassRate AsShipped() => new();

    /// <summary>Judges the planned perturbed trials instead of the clean ones; the two are never pooled.</summary>
    /// <param name="maxSeverity">Only trials planned at this severity or a milder one, 0 to 5.</param>
    public static PerturbedPassRate Perturbed(double maxSeverity = SeverityScale.Max) => new(TrialPopulation.PerturbedUpTo(maxSeverity));
}
