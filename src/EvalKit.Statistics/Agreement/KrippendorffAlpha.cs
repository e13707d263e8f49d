namespace EvalKit.Statistics;

/// <summary>
/// Agreement of any number of raters on any scale, with missing ratings: 1 is perfect, 0 is what chance gives. 0.8 is the customary bar
/// for relying on ratings, 0.667 for tentative conclusions.
/// </summary>
/// <remarks>K. Krippendorff, "Computing Krippendorff's alpha-reliability" (2011), from the coincidences of values within cases.</remarks>
public static class KrippendorffAlpha
{
    /// <summary>α, at most 1; exactly 1 when all ratings are the same.</summary>
    /// <param name="ratings">Rows are raters, columns cases; null where a rater gave none. A case with one rating tells nothing
    /// and is left out.</param>
    /// <param name="scale">What the numbers mean.</param>
    /// <exception cref="StatisticsArgumentException">A rating is not finite or is negative on a ratio scale, or no case has two
    /// ratings.</exception>
    public static double Of(double?[,] ratings, RatingScale scale)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        var cases = Cases(ratings, scale);
        if (cases.Count == 0) throw Guard.Refuse(0, nameof(ratings), "cases have two ratings or more: at least one is needed");
        double[] values = [.. cases.SelectMany(ofCase => ofCase).Distinct().Order()];
        var coincidences = Coincidences(cases, values);
        var totals = new double[values.Length];
        for (var i = 0; i < values.Length; i++)
            for (var j = 0; j < values.Length; j++)
                totals[i] += coincidences[i, j];

        double n = totals.Sum(), observed = 0, expected = 0;
        for (var i = 0; i < values.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var distance = Distance(values, totals, j, i, scale);
                observed += coincidences[i, j] * distance;
                expected += totals[i] * totals[j] * distance;
            }
        }

        return expected == 0 ? 1 : 1 - (n - 1) * observed / expected;
    }

    private static List<double[]> Cases(double?[,] ratings, RatingScale scale)
    {
        var cases = new List<double[]>();
        for (var j = 0; j < ratings.GetLength(1); j++)
        {
            var ofCase = new List<double>();
            for (var i = 0; i < ratings.GetLength(0); i++)
            {
                if (ratings[i, j] is not { } rating) continue;
                if (scale == RatingScale.Ratio) Guard.NotNegative(rating, nameof(ratings));
                else Guard.Finite(rating, nameof(ratings));
                ofCase.Add(rating);
            }

            if (ofCase.Count > 1) cases.Add([.. ofCase]);
        }

        return cases;
    }

    private static double[,] Coincidences(List<double[]> cases, double[] values)
    {
        var coincidences = new double[values.Length, values.Length];
        foreach (var ofCase in cases)
        {
            var places = Array.ConvertAll(ofCase, value => Array.BinarySearch(values, value));
            for (var i = 0; i < places.Length; i++)
                for (var j = 0; j < places.Length; j++)
                    if (i != j) coincidences[places[i], places[j]] += 1.0 / (places.Length - 1);
        }

        return coincidences;
    }

    /// <summary>The squared distance of two values, low before high.</summary>
    private static double Distance(double[] values, double[] totals, int low, int high, RatingScale scale)
    {
        var difference = scale switch
        {
            RatingScale.Nominal => 1,
            RatingScale.Ordinal => totals.AsSpan(low, high - low + 1).ToArray().Sum() - (totals[low] + totals[high]) / 2,
            RatingScale.Interval => values[high] - values[low],
            _ => (values[high] - values[low]) / (values[high] + values[low]),
        };
        return difference * difference;
    }
}
