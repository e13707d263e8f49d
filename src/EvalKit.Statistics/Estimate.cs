namespace EvalKit.Statistics;

/// <summary>
/// A figure with its standard error, from which intervals and tests follow by Student's t ("Student", Biometrika 6 (1908) 1–25).
/// </summary>
/// <param name="Value">The point estimate.</param>
/// <param name="StandardError">Standard deviation of the estimate over repetitions of the run, not negative.</param>
/// <param name="DegreesOfFreedom">Of the standard error, above 0; infinite where the normal distribution is used.</param>
public readonly record struct Estimate(double Value, double StandardError, double DegreesOfFreedom)
{
    /// <summary>Two-sided interval: the value and t standard errors to either side.</summary>
    /// <param name="confidence">Probability that the interval holds the true figure, in (0, 1); 0.95 is usual.</param>
    /// <exception cref="StatisticsArgumentException">The confidence is out of range or NaN, or the degrees of freedom are not
    /// above 0.</exception>
    public Bounds Interval(double confidence)
    {
        Guard.OpenUnit(confidence);
        CheckSpread();
        var half = -StudentT.Quantile((1 - confidence) / 2, DegreesOfFreedom) * StandardError;
        return new(Value - half, Value + half);
    }

    /// <summary>One-sided lower bound.</summary>
    /// <param name="alpha">Probability that the true figure lies below it, in (0, 1).</param>
    /// <exception cref="StatisticsArgumentException">Alpha is out of range or NaN.</exception>
    public double Lower(double alpha)
    {
        Guard.OpenUnit(alpha);
        CheckSpread();
        return Value + StudentT.Quantile(alpha, DegreesOfFreedom) * StandardError;
    }

    /// <summary>One-sided upper bound.</summary>
    /// <param name="alpha">Probability that the true figure lies above it, in (0, 1).</param>
    /// <exception cref="StatisticsArgumentException">Alpha is out of range or NaN.</exception>
    public double Upper(double alpha)
    {
        Guard.OpenUnit(alpha);
        CheckSpread();
        return Value - StudentT.Quantile(alpha, DegreesOfFreedom) * StandardError;
    }

    /// <summary>
    /// Tests whether the true figure is <paramref name="nullValue"/>. The statistic is t = (value − nullValue)/standard error.
    /// Without any spread t is 0 if the value is the null value, and infinite otherwise.
    /// </summary>
    /// <exception cref="StatisticsArgumentException"><paramref name="nullValue"/> is not a finite number.</exception>
    public Significance Test(double nullValue = 0, Alternative alternative = Alternative.TwoSided)
    {
        Guard.Finite(nullValue);
        CheckSpread();
        var difference = Value - nullValue;
        var t = difference == 0 ? 0 : difference / StandardError;
        return new(t, PValues.From(alternative, StudentT.UpperTail(-t, DegreesOfFreedom), StudentT.UpperTail(t, DegreesOfFreedom)));
    }

    /// <summary>A record can be made of anything, its default value of zeros.</summary>
    private void CheckSpread()
    {
        Guard.NotNegative(StandardError);
        if (!(DegreesOfFreedom > 0)) throw Guard.Refuse(DegreesOfFreedom, nameof(DegreesOfFreedom), "must be above 0");
    }
}
