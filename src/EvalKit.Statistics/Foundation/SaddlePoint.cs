using MathNet.Numerics;

namespace EvalKit.Statistics;

/// <summary>
/// The binomial probability for counts that need not be whole, without the cancellation of logarithms of factorials: full relative
/// precision at ten million trials, where those lose eight digits.
/// </summary>
/// <remarks>C. Loader, "Fast and accurate computation of binomial probabilities" (2000).</remarks>
internal static class SaddlePoint
{
    /// <summary>n!/(k! (n − k)!) p^k q^(n − k) with factorials as gamma functions; 0 ≤ k ≤ n and p + q = 1.</summary>
    public static double Binomial(double k, double n, double p, double q)
    {
        if (p == 0) return k == 0 ? 1 : 0;
        if (q == 0) return k == n ? 1 : 0;
        if (k == 0) return Math.Exp(p < 0.1 ? n * Log1PlusNegative(p) : n * Math.Log(q));
        if (k == n) return Math.Exp(q < 0.1 ? n * Log1PlusNegative(q) : n * Math.Log(p));
        var exponent = StirlingError(n) - StirlingError(k) - StirlingError(n - k) - Deviance(k, n * p) - Deviance(n - k, n * q);
        return Math.Exp(exponent) * Math.Sqrt(n / (2 * Math.PI * k * (n - k)));
    }

    /// <summary>ln(1 − x) for small x; the usual logarithm loses what 1 − x rounds away.</summary>
    public static double Log1PlusNegative(double x) => SpecialFunctions.Log1p(-x);

    /// <summary>ln Γ(x + 1) less Stirling's formula.</summary>
    private static double StirlingError(double x)
    {
        if (x < 16) return SpecialFunctions.GammaLn(x + 1) - (x + 0.5) * Math.Log(x) + x - 0.5 * Math.Log(2 * Math.PI);
        var s = 1 / (x * x);
        return (1.0 / 12 - s * (1.0 / 360 - s * (1.0 / 1260 - s * (1.0 / 1680 - s * (1.0 / 1188 - s * (691.0 / 360360)))))) / x;
    }

    /// <summary>x ln(x/m) + m − x, by a series where x is near m.</summary>
    private static double Deviance(double x, double m)
    {
        var v = (x - m) / (x + m);
        if (Math.Abs(v) > 0.1) return x * Math.Log(x / m) + m - x;
        var sum = (x - m) * v;
        var term = 2 * x * v;
        for (var j = 1; j < 1000; j++)
        {
            term *= v * v;
            var next = sum + term / (2 * j + 1);
            if (next == sum) break;
            sum = next;
        }

        return sum;
    }
}
