namespace EvalKit.Statistics;

/// <summary>
/// The regularised incomplete beta function, which holds the tails of the binomial, beta, t and F distributions. The arguments
/// x and y = 1 − x are both given, so that neither tail is lost to rounding.
/// </summary>
/// <remarks>
/// Continued fraction 8.17.22 of the NIST Handbook by the modified Lentz method; the factor before it by
/// <see cref="SaddlePoint"/>, which keeps relative precision at ten million trials.
/// </remarks>
internal static class IncompleteBeta
{
    /// <summary>I_x(a, b) for a, b &gt; 0.</summary>
    public static double Lower(double a, double b, double x, double y) =>
        x <= 0 ? 0
        : y <= 0 ? 1
        : x * (a + b + 2) <= a + 1 ? Tail(a, b, x, y)
        : 1 - Tail(b, a, y, x);

    /// <summary>1 − I_x(a, b), without the cancellation where it is small.</summary>
    public static double Upper(double a, double b, double x, double y) => Lower(b, a, y, x);

    /// <summary>x^a y^b / B(a, b).</summary>
    public static double Front(double a, double b, double x, double y) => a * b / (a + b) * SaddlePoint.Binomial(a, a + b, x, y);

    private static double Tail(double a, double b, double x, double y)
    {
        const double Tiny = 1e-300;
        double c = 1, d = 1 - (a + b) * x / (a + 1);
        d = 1 / (Math.Abs(d) < Tiny ? Tiny : d);
        var fraction = d;
        for (var m = 1; m < 200_000; m++)
        {
            var even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 + even * d;
            d = 1 / (Math.Abs(d) < Tiny ? Tiny : d);
            c = 1 + even / c;
            if (Math.Abs(c) < Tiny) c = Tiny;
            fraction *= d * c;
            var odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 + odd * d;
            d = 1 / (Math.Abs(d) < Tiny ? Tiny : d);
            c = 1 + odd / c;
            if (Math.Abs(c) < Tiny) c = Tiny;
            fraction *= d * c;
            if (Math.Abs(d * c - 1) < 1e-16) break;
        }

        return Front(a, b, x, y) * fraction / a;
    }
}
