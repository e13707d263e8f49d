namespace EvalKit.Statistics;

/// <summary>Spearman's rank correlation: how nearly one figure rises whenever the other does.</summary>
/// <remarks>
/// C. Spearman, "The proof and measurement of association between two things", American Journal of Psychology 15 (1904) 72–101;
/// Pearson's correlation of midranks. The p-value is exact up to eight pairs, ties included; beyond, of t = ρ√((n − 2)/(1 − ρ²)) with n − 2
/// degrees of freedom.
/// </remarks>
public static class Spearman
{
    private const int MostExact = 8;

    /// <summary>The statistic is ρ in [−1, 1]; 0 with p = 1 where one of the figures is constant.</summary>
    /// <param name="first">At least three finite values.</param>
    /// <param name="second">The other figure of the same cases, in the same order.</param>
    /// <param name="alternative">Whether ρ is tested to differ from 0, to be below or to be above.</param>
    /// <exception cref="StatisticsArgumentException">The lengths differ, there are fewer than three, or a value is not finite.</exception>
    public static Significance Test(
        ReadOnlySpan<double> first, ReadOnlySpan<double> second, Alternative alternative = Alternative.TwoSided)
    {
        Guard.SameLength(first.Length, second.Length, nameof(first), nameof(second));
        Guard.Enough(first.Length, 3, nameof(first));
        Guard.Finite(first);
        Guard.Finite(second);
        int n = first.Length;
        // Doubled ranks less their mean n + 1 are whole, so that equal correlations are equal sums.
        var x = Array.ConvertAll(Ranking.DoubledMidranks(first, out _), rank => rank - n - 1);
        var y = Array.ConvertAll(Ranking.DoubledMidranks(second, out _), rank => rank - n - 1);
        var product = Product(x, y);
        var scale = Math.Sqrt(Product(x, x)) * Math.Sqrt(Product(y, y));
        if (scale == 0) return new(0, 1);
        var rho = Math.Clamp(product / scale, -1, 1);
        if (n <= MostExact)
        {
            var tails = new TailCount(product, 0.5);
            Permute(x, y, n, ref tails);
            return new(rho, tails.PValue(alternative, observedAdded: false));
        }

        var t = rho * Math.Sqrt((n - 2) / ((1 - rho) * (1 + rho)));
        return new(rho, PValues.From(alternative, StudentT.UpperTail(-t, n - 2), StudentT.UpperTail(t, n - 2)));
    }

    private static double Product(long[] x, long[] y)
    {
        double sum = 0;
        for (var i = 0; i < x.Length; i++) sum += (double)x[i] * y[i];
        return sum;
    }

    /// <summary>All orders of y by exchanges (Heap, 1963).</summary>
    private static void Permute(long[] x, long[] y, int size, ref TailCount tails)
    {
        if (size == 1)
        {
            tails.Add(Product(x, y));
            return;
        }

        for (var i = 0; i < size; i++)
        {
            Permute(x, y, size - 1, ref tails);
            var other = size % 2 == 0 ? i : 0;
            (y[other], y[size - 1]) = (y[size - 1], y[other]);
        }
    }
}
