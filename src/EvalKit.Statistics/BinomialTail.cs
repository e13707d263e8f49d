using MathNet.Numerics;

namespace EvalKit.Statistics;

/// <summary>
/// Tails of the binomial distribution as regularised incomplete beta functions, defined for counts that need not be whole
/// (P(X ≥ k) = I_p(k, n − k + 1); Abramowitz and Stegun 26.5.24).
/// </summary>
internal static class BinomialTail
{
    /// <summary>P(X ≥ passes) for X ~ Bin(trials, rate); passes &gt; 0.</summary>
    public static double AtLeast(double passes, double trials, double rate) =>
        rate <= 0 ? 0 : rate >= 1 ? 1 : SpecialFunctions.BetaRegularized(passes, trials - passes + 1, rate);

    /// <summary>
    /// The rate at which P(X ≥ passes) equals <paramref name="alpha"/>; 0 &lt; passes ≤ trials. Newton steps on logarithms, where
    /// the tail is nearly a straight line, kept inside a bracket that every eighth step halves.
    /// </summary>
    public static double RateWhereAtLeast(double passes, double trials, double alpha)
    {
        double low = 0, high = 1;
        var a = passes;
        var b = trials - passes + 1;
        var logScale = SpecialFunctions.GammaLn(a + b) - SpecialFunctions.GammaLn(a) - SpecialFunctions.GammaLn(b);
        var x = passes / (trials + 1);
        for (var step = 1; step < 400; step++)
        {
            var tail = AtLeast(passes, trials, x);
            if (tail == alpha) return x;
            if (tail > alpha) high = x;
            else low = x;
            var density = Math.Exp(logScale + (a - 1) * Math.Log(x) + (b - 1) * Math.Log(1 - x));
            var next = step % 8 == 0 ? double.NaN : x * Math.Exp(Math.Log(alpha / tail) * tail / (x * density));
            // Not-a-number and infinity fail this comparison too, and so does a step out of the bracket.
            if (!(next > low && next < high)) next = low + (high - low) / 2;
            if (Math.Abs(next - x) <= 1e-15 * x || high - low <= 1e-15 * high) return next;
            x = next;
        }

        return x;
    }
}
