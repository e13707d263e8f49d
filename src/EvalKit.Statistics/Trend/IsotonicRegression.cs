namespace EvalKit.Statistics;

/// <summary>
/// The nearest sequence that only rises, or only falls: what a score does as the severity grows, without a formula for it.
/// </summary>
/// <remarks>
/// M. Ayer et al., "An empirical distribution function for sampling with incomplete information", Annals of Mathematical Statistics 26
/// (1955) 641–647: pool adjacent violators. Least squares with weights.
/// </remarks>
public static class IsotonicRegression
{
    /// <summary>The fit that never falls from one value to the next.</summary>
    /// <param name="values">Finite values, in the order of what they depend on.</param>
    /// <param name="weights">How much each counts, above 0.</param>
    /// <exception cref="StatisticsArgumentException">The lengths differ, a value is not finite, or a weight not positive.</exception>
    public static double[] NonDecreasing(ReadOnlySpan<double> values, ReadOnlySpan<double> weights)
    {
        Check(values, weights);
        double[] fit = [.. values];
        Pool(fit, [.. weights], new int[fit.Length], fit.Length);
        return fit;
    }

    /// <summary>The fit that never rises from one value to the next.</summary>
    /// <param name="values">Finite values, in the order of what they depend on.</param>
    /// <param name="weights">How much each counts, above 0.</param>
    /// <exception cref="StatisticsArgumentException">The lengths differ, a value is not finite, or a weight not positive.</exception>
    public static double[] NonIncreasing(ReadOnlySpan<double> values, ReadOnlySpan<double> weights)
    {
        Check(values, weights);
        double[] fit = [.. values];
        for (var i = 0; i < fit.Length; i++) fit[i] = -fit[i];
        Pool(fit, [.. weights], new int[fit.Length], fit.Length);
        for (var i = 0; i < fit.Length; i++) fit[i] = -fit[i];
        return fit;
    }

    /// <summary>Fits in place: blocks at the front of the arrays first, then each value its block's mean.</summary>
    internal static void Pool(double[] values, double[] weights, int[] sizes, int length)
    {
        var blocks = 0;
        for (var i = 0; i < length; i++)
        {
            double value = values[i], weight = weights[i];
            var size = 1;
            while (blocks > 0 && values[blocks - 1] >= value)
            {
                blocks--;
                var sum = weights[blocks] + weight;
                value = (values[blocks] * weights[blocks] + value * weight) / sum;
                weight = sum;
                size += sizes[blocks];
            }

            (values[blocks], weights[blocks], sizes[blocks]) = (value, weight, size);
            blocks++;
        }

        var at = length;
        while (blocks-- > 0)
        {
            var value = values[blocks];
            for (var i = 0; i < sizes[blocks]; i++) values[--at] = value;
        }
    }

    private static void Check(ReadOnlySpan<double> values, ReadOnlySpan<double> weights)
    {
        Guard.SameLength(values.Length, weights.Length, nameof(values), nameof(weights));
        Guard.Finite(values);
        foreach (var weight in weights) Guard.Positive(weight, nameof(weights));
    }
}
