namespace EvalKit.Statistics;

/// <summary>
/// How much perturbation a system stands: the severity at which its mean score has fallen half-way from the clean score to chance. The
/// mean score is fitted as never rising with the severity (<see cref="IsotonicRegression"/>), and no shape is assumed.
/// </summary>
public static class CriticalSeverity
{
    /// <summary>
    /// The point estimate, and a percentile interval by drawing clusters again. The clean score is the fit at the lowest severity
    /// measured, so that enough trials should be there. Between severities the fit is a straight line.
    /// </summary>
    /// <param name="scores">At least one graded trial, in any order.</param>
    /// <param name="chance">Score of pure guessing, in [0, 1): 0 for free answers, 1/k for k choices.</param>
    /// <param name="confidence">Approximate probability that the interval holds the true severity, in (0, 1).</param>
    /// <param name="resamples">In [1, 100,000].</param>
    /// <param name="seed">The same seed gives the same interval.</param>
    /// <exception cref="StatisticsArgumentException">There are no scores, or a figure is out of range or NaN.</exception>
    public static CriticalSeverityEstimate Of(
        ReadOnlySpan<SeverityScore> scores, double chance = 0, double confidence = 0.95, int resamples = 2000, ulong seed = 0)
    {
        Guard.Enough(scores.Length, 1, nameof(scores));
        foreach (var score in scores)
        {
            Guard.NotNegative(score.Severity);
            Guard.Unit(score.Score);
        }

        if (!(chance >= 0 && chance < 1)) throw Guard.Refuse(chance, nameof(chance), "must lie in [0, 1)");
        Guard.OpenUnit(confidence);
        Guard.Within(resamples, 1, 100_000);
        var curve = new SeverityCurve(scores, chance);
        var root = new Draws(seed);
        var values = new double[resamples];
        for (var resample = 0; resample < resamples; resample++) values[resample] = curve.Resampled(root.Stream(resample));
        var (lower, upper) = Ends(values, confidence);
        return new(Measured(curve.Observed()), Measured(lower), Measured(upper), curve.Largest);
    }

    /// <summary>Quantiles that are values: between a severity and "beyond" there is nothing to interpolate.</summary>
    private static (double Lower, double Upper) Ends(double[] values, double confidence)
    {
        Array.Sort(values);
        var tail = (1 - confidence) / 2;
        return (values[(int)Math.Floor(tail * (values.Length - 1))], values[(int)Math.Ceiling((1 - tail) * (values.Length - 1))]);
    }

    private static double? Measured(double severity) => double.IsPositiveInfinity(severity) ? null : severity;
}
