namespace EvalKit.Statistics;

/// <summary>
/// Cochran's test whether three or more models (or prompts) pass the same cases equally often: McNemar's χ² for more than two.
/// </summary>
/// <remarks>
/// W. G. Cochran, "The comparison of percentages in matched samples", Biometrika 37 (1950) 256–266. The p-value is that of χ² with
/// one degree of freedom fewer than there are models; it wants some two dozen cases that not all models agree on.
/// </remarks>
public static class CochranQ
{
    /// <summary>The statistic Q and its p-value; 0 and 1 when every case passed for all models or for none.</summary>
    /// <param name="passed">Rows are cases, columns are models; at least one row and two columns.</param>
    /// <exception cref="StatisticsArgumentException">There are no rows or fewer than two columns.</exception>
    public static Significance Test(bool[,] passed)
    {
        ArgumentNullException.ThrowIfNull(passed);
        int cases = passed.GetLength(0), models = passed.GetLength(1);
        Guard.Enough(cases, 1, nameof(passed));
        Guard.Enough(models, 2, nameof(passed));
        var ofModel = new long[models];
        double total = 0, rowSquares = 0;
        for (var i = 0; i < cases; i++)
        {
            long row = 0;
            for (var j = 0; j < models; j++)
            {
                if (!passed[i, j]) continue;
                row++;
                ofModel[j]++;
            }

            total += row;
            rowSquares += (double)row * row;
        }

        var spread = models * total - rowSquares;
        if (spread == 0) return new(0, 1);
        var columnSquares = ofModel.Sum(count => (double)count * count);
        var q = (models - 1) * (models * columnSquares - total * total) / spread;
        return new(q, ChiSquared.UpperTail(q, models - 1));
    }
}
