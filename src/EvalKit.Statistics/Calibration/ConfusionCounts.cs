namespace EvalKit.Statistics;

/// <summary>How a yes-or-no detector did, as four counts. A share of nothing is null: it is not 0 and not 1.</summary>
/// <param name="TruePositives">Positives that were found.</param>
/// <param name="FalsePositives">Negatives that were taken for positives.</param>
/// <param name="FalseNegatives">Positives that were missed.</param>
/// <param name="TrueNegatives">Negatives that were left alone.</param>
public readonly record struct ConfusionCounts(long TruePositives, long FalsePositives, long FalseNegatives, long TrueNegatives)
{
    /// <summary>Counts the outcomes of a detector.</summary>
    /// <param name="predicted">What it said of each case.</param>
    /// <param name="actual">What was true.</param>
    /// <exception cref="StatisticsArgumentException">The lengths differ.</exception>
    public static ConfusionCounts Of(ReadOnlySpan<bool> predicted, ReadOnlySpan<bool> actual)
    {
        Guard.SameLength(predicted.Length, actual.Length, nameof(predicted), nameof(actual));
        long tp = 0, fp = 0, fn = 0, tn = 0;
        for (var i = 0; i < predicted.Length; i++)
        {
            if (predicted[i]) _ = actual[i] ? tp++ : fp++;
            else _ = actual[i] ? fn++ : tn++;
        }

        return new(tp, fp, fn, tn);
    }

    /// <summary>Share of what was reported that is positive.</summary>
    public double? Precision => Share(TruePositives, TruePositives + FalsePositives);

    /// <summary>Share of positives that was reported; also called sensitivity.</summary>
    public double? Recall => Share(TruePositives, TruePositives + FalseNegatives);

    /// <summary>Share of negatives that was left alone.</summary>
    public double? Specificity => Share(TrueNegatives, TrueNegatives + FalsePositives);

    /// <summary>Harmonic mean of precision and recall, 2TP/(2TP + FP + FN) (van Rijsbergen, 1979); blind to true negatives.</summary>
    public double? F1 => Share(2 * TruePositives, 2 * TruePositives + FalsePositives + FalseNegatives);

    /// <summary>
    /// Correlation of prediction and truth, in [−1, 1] (B. W. Matthews, Biochimica et Biophysica Acta 405 (1975) 442–451); 0, as for
    /// guessing, where prediction or truth is constant.
    /// </summary>
    public double MatthewsCorrelation
    {
        get
        {
            double tp = TruePositives, fp = FalsePositives, fn = FalseNegatives, tn = TrueNegatives;
            var scale = Math.Sqrt(tp + fp) * Math.Sqrt(tp + fn) * Math.Sqrt(tn + fp) * Math.Sqrt(tn + fn);
            return scale == 0 ? 0 : Math.Clamp((tp * tn - fp * fn) / scale, -1, 1);
        }
    }

    private static double? Share(long part, long whole) => whole == 0 ? null : part / (double)whole;
}
