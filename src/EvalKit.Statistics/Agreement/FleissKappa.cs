namespace EvalKit.Statistics;

/// <summary>Agreement of several raters on unordered categories beyond chance, when every case has equally many ratings.</summary>
/// <remarks>J. L. Fleiss, "Measuring nominal scale agreement among many raters", Psychological Bulletin 76 (1971) 378–382.</remarks>
public static class FleissKappa
{
    /// <summary>κ, at most 1; exactly 1 when only one category is ever used.</summary>
    /// <param name="counts">Rows are cases, columns categories: how many raters chose it. Every row has the same sum, at least 2.</param>
    /// <exception cref="StatisticsArgumentException">There are no cases, a count is negative, or the rows' sums differ or are
    /// below 2.</exception>
    public static double Of(int[,] counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        int cases = counts.GetLength(0), categories = counts.GetLength(1);
        Guard.Enough(cases, 1, nameof(counts));
        Guard.Enough(categories, 1, nameof(counts));
        long raters = -1;
        double agreement = 0;
        var used = new double[categories];
        for (var i = 0; i < cases; i++)
        {
            long ratings = 0;
            double pairs = 0;
            for (var j = 0; j < categories; j++)
            {
                double count = counts[i, j];
                Guard.NotNegative(count, nameof(counts));
                ratings += counts[i, j];
                pairs += count * (count - 1);
                used[j] += count;
            }

            if (raters < 0) raters = ratings;
            if (ratings != raters || ratings < 2)
                throw Guard.Refuse(
                    ratings, "ratings of a case", "must be the same for every case, and at least 2; KrippendorffAlpha takes missing ones");
            agreement += pairs / ((double)raters * (raters - 1));
        }

        var observed = agreement / cases;
        var chance = used.Sum(count => count / ((double)cases * raters) * (count / ((double)cases * raters)));
        return chance >= 1 ? 1 : (observed - chance) / (1 - chance);
    }
}
