namespace EvalKit;

/// <summary>Requirements on pass^k.</summary>
public sealed class RepeatedPassRate
{
    private readonly int _k;

    internal RepeatedPassRate(int k) => _k = k;

    /// <summary>The mean over the cases of the probability that all of k clean trials pass is at least <paramref name="rate"/>.</summary>
    /// <param name="rate">The bar, over 0 and at most 1. Fail: the one-sided upper bound is below it.</param>
    /// <param name="tolerance">Pass: the lower bound reaches <paramref name="rate"/> − this. Default <see cref="EvalOptions.Tolerance"/>, 0.05.</param>
    /// <remarks>
    /// Estimated without bias from the c passes of a case's n trials as C(c, k) / C(n, k) (Yao et al., τ-bench, 2024); (c/n)ᵏ would be too high.
    /// </remarks>
    public Gate AtLeast(double rate, double? tolerance = null) => new PassHatKGate(_k, rate, tolerance);
}
