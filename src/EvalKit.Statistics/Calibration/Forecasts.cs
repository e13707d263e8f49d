namespace EvalKit.Statistics;

/// <summary>Whether stated probabilities come true: what a model says of its own certainty against how often it was right.</summary>
public static class Forecasts
{
    /// <summary>Mean squared distance of probability and outcome, in [0, 1]; 0 is perfect, always saying ½ gives ¼.</summary>
    /// <remarks>
    /// G. W. Brier, "Verification of forecasts expressed in terms of probability", Monthly Weather Review 78 (1950) 1–3, for two outcomes.
    /// </remarks>
    /// <param name="probabilities">Stated probabilities in [0, 1]; at least one.</param>
    /// <param name="outcomes">Whether it came true, for each.</param>
    /// <exception cref="StatisticsArgumentException">The lengths differ, there are none, or a probability is out of range.</exception>
    public static double Brier(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> outcomes)
    {
        Check(probabilities, outcomes);
        double sum = 0;
        for (var i = 0; i < probabilities.Length; i++)
        {
            var error = probabilities[i] - (outcomes[i] ? 1 : 0);
            sum += error * error;
        }

        return sum / probabilities.Length;
    }

    /// <summary>
    /// Mean of −ln of the probability given to what happened, in nats; always saying ½ gives 0.693. Infinite when something happened
    /// that was said to be impossible.
    /// </summary>
    /// <remarks>I. J. Good, "Rational decisions", JRSS B 14 (1952) 107–114.</remarks>
    /// <param name="probabilities">Stated probabilities in [0, 1]; at least one.</param>
    /// <param name="outcomes">Whether it came true, for each.</param>
    /// <exception cref="StatisticsArgumentException">The lengths differ, there are none, or a probability is out of range.</exception>
    public static double LogLoss(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> outcomes)
    {
        Check(probabilities, outcomes);
        double sum = 0;
        for (var i = 0; i < probabilities.Length; i++)
            sum -= outcomes[i] ? Math.Log(probabilities[i]) : SaddlePoint.Log1PlusNegative(probabilities[i]);
        return sum / probabilities.Length;
    }

    /// <summary>
    /// Expected calibration error, in [0, 1]: the distance of stated and realised rate in bins of equal width, weighted by their
    /// counts. Bins are closed on the left, the last one on both sides. It is never 0 for few forecasts, however good.
    /// </summary>
    /// <remarks>
    /// M. P. Naeini, G. F. Cooper and M. Hauskrecht, "Obtaining well calibrated probabilities using Bayesian binning", AAAI (2015).
    /// </remarks>
    /// <param name="probabilities">Stated probabilities in [0, 1]; at least one.</param>
    /// <param name="outcomes">Whether it came true, for each.</param>
    /// <param name="bins">Number of bins, in [1, 10,000].</param>
    /// <exception cref="StatisticsArgumentException">The lengths differ, there are none, or a figure is out of range.</exception>
    public static double ExpectedCalibrationError(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> outcomes, int bins = 10)
    {
        Check(probabilities, outcomes);
        Guard.Within(bins, 1, 10_000);
        var excess = new double[bins];
        for (var i = 0; i < probabilities.Length; i++)
            excess[Bin(probabilities[i], bins)] += probabilities[i] - (outcomes[i] ? 1 : 0);
        return excess.Sum(Math.Abs) / probabilities.Length;
    }

    /// <summary>The bin whose edges, rounded as doubles, hold the probability: 0.3 · 10 is a hair above 3, 0.29 · 100 below 29.</summary>
    private static int Bin(double probability, int bins)
    {
        var bin = Math.Min(bins - 1, (int)(probability * bins));
        if (bin + 1 < bins && probability >= (bin + 1) / (double)bins) bin++;
        if (probability < bin / (double)bins) bin--;
        return bin;
    }

    private static void Check(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> outcomes)
    {
        Guard.SameLength(probabilities.Length, outcomes.Length, nameof(probabilities), nameof(outcomes));
        Guard.Enough(probabilities.Length, 1, nameof(probabilities));
        Guard.Unit(probabilities);
    }
}
