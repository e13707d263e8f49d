namespace EvalKit;

/// <summary>Requirements on how much a perturbation of a given severity costs.</summary>
public static class Robustness
{
    /// <summary>
    /// At <paramref name="severity"/> the mean score is lower than on the same cases unperturbed by at most <paramref name="loses"/>. Plans one
    /// more trial per case and perturbation, at exactly that severity.
    /// </summary>
    /// <param name="severity">Over 0 and at most 5; every axis of <c>.Under</c> must reach it.</param>
    /// <param name="loses">The bar on the loss, at least 0 and below 1. Fail: the one-sided lower bound is above it.</param>
    /// <param name="tolerance">Pass: the upper bound is at most <paramref name="loses"/> + this. Default <see cref="EvalOptions.Tolerance"/>, 0.05.</param>
    public static Gate AtLeast(double severity, double loses, double? tolerance = null) => new RobustnessGate(severity, loses, tolerance);
}
