namespace EvalKit;

/// <summary>Requirements on how often the answer changes when the input is perturbed, right or wrong.</summary>
public static class FlipRate
{
    /// <summary>
    /// At most this share of the answers changes under perturbation, beyond what changes when the same clean input is sent again (which
    /// costs one more clean trial per case, unless <c>.Trials</c> repeats it anyway).
    /// </summary>
    /// <param name="rate">The bar, at least 0 and below 1. Fail: the one-sided lower bound is above it.</param>
    /// <param name="tolerance">Pass: the upper bound is at most <paramref name="rate"/> + this. Default <see cref="EvalOptions.Tolerance"/>, 0.05.</param>
    /// <remarks>
    /// Two answers are the same when the keys of <c>.Invariant(by: …)</c> are; without one, when the texts are, white space around them
    /// aside. Free text hardly ever repeats itself: give it a key.
    /// </remarks>
    public static Gate AtMost(double rate, double? tolerance = null) => new FlipRateGate(rate, tolerance);
}
