namespace EvalKit.Statistics;

/// <summary>
/// A mean of what people would say, from few labels and many scores of a judge: labels remove the judge's bias, the judge's scores
/// shorten the interval. Right however bad the judge is; a bad one only saves nothing.
/// </summary>
/// <remarks>
/// A. N. Angelopoulos, J. C. Duchi and T. Zrnic, "PPI++: efficient prediction-powered inference" (2023), for a mean:
/// λ·mean(judge, unlabelled) + mean(label − λ·judge) with λ = cov(label, judge)/((1 + n/N) var(judge)), cut to [0, 1]. Student's t
/// with n − 1 degrees of freedom, which keeps the coverage for fewer than a hundred labels.
/// </remarks>
public static class PredictionPoweredMean
{
    /// <summary>The mean label with its standard error.</summary>
    /// <param name="labels">What people said of the labelled cases, finite; at least two.</param>
    /// <param name="judgedLabelled">What the judge said of the same cases, in the same order.</param>
    /// <param name="judgedUnlabelled">What the judge said of other cases drawn in the same way; at least two.</param>
    /// <exception cref="StatisticsArgumentException">The lengths differ or are too short, or a value is not finite.</exception>
    public static Estimate Of(
        ReadOnlySpan<double> labels, ReadOnlySpan<double> judgedLabelled, ReadOnlySpan<double> judgedUnlabelled)
    {
        Guard.SameLength(labels.Length, judgedLabelled.Length, nameof(labels), nameof(judgedLabelled));
        Guard.Enough(labels.Length, 2, nameof(labels));
        Guard.Enough(judgedUnlabelled.Length, 2, nameof(judgedUnlabelled));
        Guard.Finite(labels);
        Guard.Finite(judgedLabelled);
        Guard.Finite(judgedUnlabelled);
        double n = labels.Length, all = judgedUnlabelled.Length;
        var lambda = Lambda(labels, judgedLabelled, judgedUnlabelled);
        var rectified = new double[labels.Length];
        for (var i = 0; i < rectified.Length; i++) rectified[i] = labels[i] - lambda * judgedLabelled[i];
        var (rest, restVariance) = Moments.Of(rectified);
        var (judged, judgedVariance) = Moments.Of(judgedUnlabelled);
        return new(lambda * judged + rest, Math.Sqrt(lambda * lambda * judgedVariance / all + restVariance / n), n - 1);
    }

    private static double Lambda(ReadOnlySpan<double> labels, ReadOnlySpan<double> labelled, ReadOnlySpan<double> unlabelled)
    {
        var (_, variance) = Moments.Of([.. labelled, .. unlabelled]);
        if (variance == 0) return 0;
        double labelMean = Moments.Of(labels).Mean, judgeMean = Moments.Of(labelled).Mean, products = 0;
        for (var i = 0; i < labels.Length; i++) products += (labels[i] - labelMean) * (labelled[i] - judgeMean);
        var covariance = products / (labels.Length - 1);
        return Math.Clamp(covariance / ((1 + (double)labels.Length / unlabelled.Length) * variance), 0, 1);
    }
}
