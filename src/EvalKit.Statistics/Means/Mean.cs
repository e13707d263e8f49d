namespace EvalKit.Statistics;

/// <summary>Means of independent scores with their standard errors, and differences of means.</summary>
public static class Mean
{
    /// <summary>The mean of a sample; standard deviation with n − 1, n − 1 degrees of freedom.</summary>
    /// <param name="values">At least two finite values.</param>
    /// <exception cref="StatisticsArgumentException">There are fewer than two values, or one is not finite.</exception>
    public static Estimate Of(ReadOnlySpan<double> values)
    {
        Guard.Enough(values.Length, 2, nameof(values));
        Guard.Finite(values);
        var (mean, variance) = Moments.Of(values);
        return new(mean, Math.Sqrt(variance / values.Length), values.Length - 1);
    }

    /// <summary>
    /// The mean of first less second, of the same cases scored twice: the paired t-test by <see cref="Estimate.Test"/>
    /// ("Student", 1908).
    /// </summary>
    /// <param name="first">At least two finite scores.</param>
    /// <param name="second">The scores of the same cases, in the same order.</param>
    /// <exception cref="StatisticsArgumentException">The lengths differ, there are fewer than two, or a score is not finite.</exception>
    public static Estimate PairedDifference(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        Guard.SameLength(first.Length, second.Length, nameof(first), nameof(second));
        Guard.Enough(first.Length, 2, nameof(first));
        Guard.Finite(first);
        Guard.Finite(second);
        var differences = new double[first.Length];
        for (var i = 0; i < differences.Length; i++) differences[i] = first[i] - second[i];
        return Of(differences);
    }

    /// <summary>
    /// The mean of first less the mean of second, of independent samples whose variances may differ: Welch's t-test by
    /// <see cref="Estimate.Test"/>.
    /// </summary>
    /// <remarks>
    /// B. L. Welch, "The generalization of 'Student's' problem when several different population variances are involved", Biometrika
    /// 34 (1947) 28–35; degrees of freedom after Satterthwaite (1946).
    /// </remarks>
    /// <param name="first">At least two finite scores.</param>
    /// <param name="second">At least two finite scores.</param>
    /// <exception cref="StatisticsArgumentException">A sample has fewer than two scores, or one is not finite.</exception>
    public static Estimate Difference(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        Guard.Enough(first.Length, 2, nameof(first));
        Guard.Enough(second.Length, 2, nameof(second));
        Guard.Finite(first);
        Guard.Finite(second);
        var (firstMean, firstVariance) = Moments.Of(first);
        var (secondMean, secondVariance) = Moments.Of(second);
        double a = firstVariance / first.Length, b = secondVariance / second.Length;
        var degrees = a + b == 0
            ? first.Length + second.Length - 2
            : (a + b) * (a + b) / (a * a / (first.Length - 1) + b * b / (second.Length - 1));
        return new(firstMean - secondMean, Math.Sqrt(a + b), degrees);
    }
}
