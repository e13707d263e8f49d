namespace EvalKit.Statistics;

/// <summary>Quantiles of the beta distribution: the x with I_x(a, b) = q.</summary>
internal static class BetaQuantile
{
    /// <summary>
    /// For a, b &gt; 0 and q in (0, 1). Newton steps on logarithms, where the tail is nearly a straight line, kept inside a bracket
    /// that every eighth step halves.
    /// </summary>
    public static double Of(double a, double b, double q)
    {
        double low = 0, high = 1;
        var x = Guess(a, b, q);
        for (var step = 1; step < 1200; step++)
        {
            var tail = IncompleteBeta.Lower(a, b, x, 1 - x);
            if (tail == q) return x;
            if (tail > q) high = x;
            else low = x;
            var slope = IncompleteBeta.Front(a, b, x, 1 - x) / (1 - x);
            var next = step % 8 == 0 ? double.NaN : x * Math.Exp(Math.Log(q / tail) * tail / slope);
            // Not-a-number and infinity fail this comparison too, and so does a step out of the bracket.
            if (!(next > low && next < high)) next = low + (high - low) / 2;
            if (Math.Abs(next - x) <= 1e-15 * x || high - low <= 1e-15 * high) return next;
            x = next;
        }

        return x;
    }

    /// <summary>The normal quantile on the scale of logits, where the distribution is nearly normal; any guess inside would do.</summary>
    private static double Guess(double a, double b, double q)
    {
        var logit = Math.Log(a / b) + Normal.Quantile(q) * Math.Sqrt(1 / a + 1 / b);
        var guess = 1 / (1 + Math.Exp(-logit));
        return guess is > 0 and < 1 ? guess : a / (a + b);
    }
}
