namespace EvalKit.Statistics;

/// <summary>Whether an eval still tells good models from better ones.</summary>
public static class Saturation
{
    /// <summary>
    /// exp(−R²) in (0, 1], with R the lead of the best over the fifth-best model in standard errors: near 1 the leaders cannot be told
    /// apart. Customary bands: up to 0.01 none, 0.3 low, 0.7 moderate, 0.9 high, above very high.
    /// </summary>
    /// <param name="best">Score of the best model, finite.</param>
    /// <param name="fifth">Score of the fifth-best, at most that of the best.</param>
    /// <param name="standardError">Standard error of their difference, above 0: paired and clustered (<see cref="ClusteredMean"/>)
    /// where cases are shared.</param>
    /// <exception cref="StatisticsArgumentException">A figure is out of range or NaN.</exception>
    public static double Index(double best, double fifth, double standardError)
    {
        Guard.Finite(best);
        Guard.Finite(fifth);
        Guard.Positive(standardError);
        if (fifth > best) throw Guard.Refuse(fifth, nameof(fifth), "must not exceed best");
        var lead = (best - fifth) / standardError;
        return Math.Exp(-lead * lead);
    }

    /// <summary>
    /// Σ 4p(1 − p): how many items of pass rate ½ tell as much. An item at 0.9 is worth 0.36 of one, at 0.99 only 0.04.
    /// </summary>
    /// <param name="passRates">Pass rate of each item over models or repeats, in [0, 1].</param>
    /// <exception cref="StatisticsArgumentException">A rate is out of range or NaN.</exception>
    public static double EffectiveItems(ReadOnlySpan<double> passRates)
    {
        Guard.Unit(passRates);
        double sum = 0;
        foreach (var rate in passRates) sum += 4 * rate * (1 - rate);
        return sum;
    }
}
