namespace EvalKit.Statistics;

/// <summary>
/// How much a figure rises for each step of another, such as a score for each step of severity, where observations come in strata of
/// different levels and in clusters. Only what happens within the strata counts: a stratum that is harsh at low values of x and
/// another that is mild at high ones do not make a rise together.
/// </summary>
/// <remarks>
/// Least squares with an intercept per stratum, Σwy/Σw² with w = x − the stratum's mean of x; the standard error is
/// √(Σ_c (Σwe)²·G/(G − 1))/Σw² with e the residuals, and Student's t with G − 1 degrees of freedom (K.-Y. Liang and S. L. Zeger,
/// Biometrika 73 (1986) 13–22).
/// </remarks>
public static class StratifiedSlope
{
    /// <summary>The slope with its standard error.</summary>
    /// <param name="x">What y may depend on; not the same throughout every stratum.</param>
    /// <param name="y">The figures.</param>
    /// <param name="strata">The stratum of each observation: any numbers, in any order.</param>
    /// <param name="clusters">The cluster of each observation, which may lie in several strata; at least two different ones.</param>
    /// <exception cref="StatisticsArgumentException">The lengths differ, a value is not finite, x varies in no stratum, or there are fewer than two clusters.</exception>
    public static Estimate Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y, ReadOnlySpan<int> strata, ReadOnlySpan<int> clusters)
    {
        Guard.SameLength(x.Length, y.Length, nameof(x), nameof(y));
        Guard.SameLength(x.Length, clusters.Length, nameof(x), nameof(clusters));
        Guard.Finite(y);
        var weights = Deviations(x, strata);
        var levels = Deviations(y, strata);
        double squares = 0, products = 0, scale = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            squares += weights[i] * weights[i];
            products += weights[i] * levels[i];
            scale += x[i] * x[i];
        }

        // The mean of equal numbers need not be that number to the last digit.
        Guard.Positive(squares > scale * 1e-24 ? squares : 0, "the variation of x within the strata");
        var slope = products / squares;
        var sums = new Dictionary<int, double>();
        for (var i = 0; i < weights.Length; i++)
            sums[clusters[i]] = sums.GetValueOrDefault(clusters[i]) + (weights[i] * (levels[i] - (slope * weights[i])));

        Guard.Enough(sums.Count, 2, nameof(clusters));
        double g = sums.Count, variance = 0;
        foreach (var sum in sums.Values) variance += sum * sum;
        return new(slope, Math.Sqrt(variance * g / (g - 1)) / squares, g - 1);
    }

    /// <summary>Each value less the mean of its stratum.</summary>
    internal static double[] Deviations(ReadOnlySpan<double> values, ReadOnlySpan<int> strata)
    {
        Guard.SameLength(values.Length, strata.Length, nameof(values), nameof(strata));
        Guard.Finite(values);
        var means = new Dictionary<int, (double Sum, long Count)>();
        for (var i = 0; i < values.Length; i++)
        {
            var (sum, count) = means.GetValueOrDefault(strata[i]);
            means[strata[i]] = (sum + values[i], count + 1);
        }

        var deviations = new double[values.Length];
        for (var i = 0; i < deviations.Length; i++)
        {
            var (sum, count) = means[strata[i]];
            deviations[i] = values[i] - (sum / count);
        }

        return deviations;
    }
}
