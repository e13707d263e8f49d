namespace EvalKit.Statistics;

/// <summary>Whether an item measures what the others do.</summary>
public static class ItemRest
{
    /// <summary>
    /// Correlation, over models, of each item with the mean of all others, in [−1, 1]; null where an item or the rest is constant.
    /// Well below 0 the item rewards weaker models: its expected answer is often wrong.
    /// </summary>
    /// <remarks>
    /// S. Henrysson, "Correction of item-total correlations in item analysis", Psychometrika 28 (1963) 211–218. Below some twelve
    /// models a negative one is mostly chance.
    /// </remarks>
    /// <param name="scores">Rows are models (or runs of them), columns items; finite. At least three rows and two columns.</param>
    /// <exception cref="StatisticsArgumentException">There are too few rows or columns, or a score is not finite.</exception>
    public static double?[] Correlations(double[,] scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        int models = scores.GetLength(0), items = scores.GetLength(1);
        Guard.Enough(models, 3, "scores (rows)");
        Guard.Enough(items, 2, "scores (columns)");
        var totals = new double[models];
        foreach (var score in scores) Guard.Finite(score, nameof(scores));
        for (var i = 0; i < models; i++)
            for (var j = 0; j < items; j++)
                totals[i] += scores[i, j];

        var correlations = new double?[items];
        double[] item = new double[models], rest = new double[models];
        for (var j = 0; j < items; j++)
        {
            for (var i = 0; i < models; i++)
            {
                item[i] = scores[i, j];
                rest[i] = totals[i] - scores[i, j];
            }

            correlations[j] = Correlation(item, rest);
        }

        return correlations;
    }

    private static double? Correlation(double[] x, double[] y)
    {
        var (xMean, xVariance) = Moments.Of(x);
        var (yMean, yVariance) = Moments.Of(y);
        // A constant rest is a difference of sums: it may vary in its last digits.
        if (IsConstant(xMean, xVariance) || IsConstant(yMean, yVariance)) return null;
        double products = 0;
        for (var i = 0; i < x.Length; i++) products += (x[i] - xMean) * (y[i] - yMean);
        return Math.Clamp(products / (x.Length - 1) / Math.Sqrt(xVariance) / Math.Sqrt(yVariance), -1, 1);
    }

    private static bool IsConstant(double mean, double variance) => Math.Sqrt(variance) <= 1e-12 * Math.Max(1, Math.Abs(mean));
}
