namespace EvalKit.Statistics;

/// <summary>
/// Agreement of two raters, such as a judge and a person, beyond what chance would give: 1 is perfect, 0 is chance, below 0 is worse.
/// </summary>
/// <remarks>
/// J. Cohen, Educational and Psychological Measurement 20 (1960) 37–46, and Psychological Bulletin 70 (1968) 213–220 for weights;
/// standard error of J. L. Fleiss, J. Cohen and B. S. Everitt, Psychological Bulletin 72 (1969) 323–327.
/// </remarks>
public static class CohenKappa
{
    /// <summary>
    /// κ with its standard error, by the normal distribution; κ = 1 ± 0 when both raters use one and the same category only.
    /// </summary>
    /// <param name="counts">Rows are the first rater's categories, columns the second's, in the same order: how often each pair
    /// occurred.</param>
    /// <param name="weights">How much a disagreement counts.</param>
    /// <exception cref="StatisticsArgumentException">The table is not square, has fewer than two categories, a negative count, or
    /// no ratings.</exception>
    public static Estimate Of(long[,] counts, KappaWeights weights = KappaWeights.None)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var k = counts.GetLength(0);
        Guard.SameLength(k, counts.GetLength(1), "counts (rows)", "counts (columns)");
        Guard.Enough(k, 2, nameof(counts));
        double n = 0;
        double[] row = new double[k], column = new double[k];
        for (var i = 0; i < k; i++)
        {
            for (var j = 0; j < k; j++)
            {
                Guard.Within(counts[i, j], 0, Guard.MaxTrials, nameof(counts));
                n += counts[i, j];
                row[i] += counts[i, j];
                column[j] += counts[i, j];
            }
        }

        if (n == 0) throw Guard.Refuse(n, nameof(counts), "must hold at least one rating");
        double observed = 0, chance = 0;
        double[] rowWeight = new double[k], columnWeight = new double[k];
        for (var i = 0; i < k; i++)
        {
            for (var j = 0; j < k; j++)
            {
                var weight = Weight(i, j, k, weights);
                observed += weight * counts[i, j] / n;
                chance += weight * row[i] * column[j] / (n * n);
                rowWeight[i] += weight * column[j] / n;
                columnWeight[j] += weight * row[i] / n;
            }
        }

        if (chance >= 1) return new(1, 0, double.PositiveInfinity);
        double spread = 0;
        for (var i = 0; i < k; i++)
        {
            for (var j = 0; j < k; j++)
            {
                var term = Weight(i, j, k, weights) * (1 - chance) - (rowWeight[i] + columnWeight[j]) * (1 - observed);
                spread += counts[i, j] / n * term * term;
            }
        }

        var centre = observed * chance - 2 * chance + observed;
        var variance = Math.Max(0, spread - centre * centre) / (n * Math.Pow(1 - chance, 4));
        return new((observed - chance) / (1 - chance), Math.Sqrt(variance), double.PositiveInfinity);
    }

    /// <summary>Agreement of two categories, in [0, 1].</summary>
    private static double Weight(int i, int j, int k, KappaWeights weights)
    {
        var distance = Math.Abs(i - j) / (double)(k - 1);
        return weights switch
        {
            KappaWeights.Linear => 1 - distance,
            KappaWeights.Quadratic => 1 - distance * distance,
            _ => i == j ? 1 : 0,
        };
    }
}
