using MathNet.Numerics;

namespace EvalKit.Statistics;

/// <summary>
/// Tails of the binomial distribution as regularised incomplete beta functions, defined for counts that need not be whole
/// (P(X ≥ k) = I_p(k, n − k + 1); Abramowitz and Stegun 26.5.24).
/// </summary>
internal static class BinomialTail
{
    /// <summary>P(X ≥ <paramref name="passes"/>) for X ~ Bin(<paramref name="trials"/>, <paramref name="rate"/>); passes &gt; 0.</summary>
    public static double AtLeast(double passes, double trials, double rate) =>
        rate <= 0 ? 0 : rate >= 1 ? 1 : SpecialFunctions.BetaRegularized(passes, trials - passes + 1, rate);

    /// <summary>
    /// The rate at which P(X ≥ passes) equals <paramref name="alpha"/>; 0 &lt; passes ≤ trials. Newton steps kept inside a
    /// bisection bracket, until the bracket or the step is below 1e-15.
    /// </summary>
    public static double RateWhereAtLeast(double passes, double trials, double alpha)
    {
        double low = 0, high = 1;
        var a = passes;
        var b = trials - passes + 1;
        // Near the root the density turns a difference of probabilities into a step; its logarithm is constant but for x.
        var logScale = SpecialFunctions.GammaLn(a + b) - SpecialFunctions.GammaLn(a) - SpecialFunctions.GammaLn(b);
        var x = passes / (trials + 1);
        for (var step = 0; step < 200; step++)
        {
            var excess = AtLeast(passes, trials, x) - alpha;
            if (excess == 0) return x;
            if (excess > 0) high = x;
            else low = x;
            var density = Math.Exp(logScale + (a - 1) * Math.Log(x) + (b - 1) * Math.Log(1 - x));
            var next = x - excess / density;
            // Not-a-number and infinity fail this comparison too, and so does a step out of the bracket.
            if (!(next > low && next < high)) next = low + (high - low) / 2;
            if (Math.Abs(next - x) <= 1e-15 * Math.Max(x, 1e-6) || high - low <= double.Epsilon) return next;
            x = next;
        }

        return x;
    }
}
