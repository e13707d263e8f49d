namespace EvalKit.Statistics;

/// <summary>
/// p-values adjusted for the number of tests of one family: an adjusted value at most alpha is significant. Holm is for gates (a
/// false alarm anywhere has probability alpha at most), Benjamini and Hochberg for reports that look for leads (of those reported a
/// share of alpha is false). Values come back in the order given; no values give none.
/// </summary>
public static class AdjustedPValues
{
    /// <summary>Step-down Bonferroni: bounds the probability of any false alarm, whatever the dependence of the tests.</summary>
    /// <remarks>
    /// S. Holm, "A simple sequentially rejective multiple test procedure", Scandinavian Journal of Statistics 6 (1979) 65–70.
    /// </remarks>
    /// <param name="pValues">p-values in [0, 1].</param>
    /// <exception cref="StatisticsArgumentException">A p-value is out of range or NaN.</exception>
    public static double[] Holm(ReadOnlySpan<double> pValues)
    {
        var (sorted, order) = Sorted(pValues);
        double least = 0;
        for (var i = 0; i < sorted.Length; i++)
            sorted[i] = least = Math.Max(least, Math.Min(1, (sorted.Length - i) * sorted[i]));
        return Unsorted(sorted, order);
    }

    /// <summary>The step-up counterpart of Holm: rejects as much or more, for independent or positively dependent tests only.</summary>
    /// <remarks>Y. Hochberg, "A sharper Bonferroni procedure for multiple tests of significance", Biometrika 75 (1988) 800–802.</remarks>
    /// <param name="pValues">p-values in [0, 1].</param>
    /// <exception cref="StatisticsArgumentException">A p-value is out of range or NaN.</exception>
    public static double[] Hochberg(ReadOnlySpan<double> pValues) => StepUp(pValues, (rank, count) => count - rank + 1);

    /// <summary>Bounds the share of false alarms among those reported, for independent or positively dependent tests.</summary>
    /// <remarks>Y. Benjamini and Y. Hochberg, "Controlling the false discovery rate", JRSS B 57 (1995) 289–300.</remarks>
    /// <param name="pValues">p-values in [0, 1].</param>
    /// <exception cref="StatisticsArgumentException">A p-value is out of range or NaN.</exception>
    public static double[] BenjaminiHochberg(ReadOnlySpan<double> pValues) =>
        StepUp(pValues, (rank, count) => (double)count / rank);

    /// <summary>As Benjamini and Hochberg for any dependence, at the price of the factor 1 + 1/2 + … + 1/m.</summary>
    /// <remarks>Y. Benjamini and D. Yekutieli, Annals of Statistics 29 (2001) 1165–1188.</remarks>
    /// <param name="pValues">p-values in [0, 1].</param>
    /// <exception cref="StatisticsArgumentException">A p-value is out of range or NaN.</exception>
    public static double[] BenjaminiYekutieli(ReadOnlySpan<double> pValues)
    {
        double harmonic = 0;
        for (var i = 1; i <= pValues.Length; i++) harmonic += 1.0 / i;
        return StepUp(pValues, (rank, count) => harmonic * count / rank);
    }

    private static double[] StepUp(ReadOnlySpan<double> pValues, Func<int, int, double> factor)
    {
        var (sorted, order) = Sorted(pValues);
        double most = 1;
        for (var i = sorted.Length - 1; i >= 0; i--)
            sorted[i] = most = Math.Min(most, factor(i + 1, sorted.Length) * sorted[i]);
        return Unsorted(sorted, order);
    }

    private static (double[] Sorted, int[] Order) Sorted(ReadOnlySpan<double> pValues)
    {
        Guard.Unit(pValues);
        var sorted = pValues.ToArray();
        int[] order = [.. Enumerable.Range(0, sorted.Length)];
        Array.Sort(sorted, order);
        return (sorted, order);
    }

    private static double[] Unsorted(double[] sorted, int[] order)
    {
        var result = new double[sorted.Length];
        for (var i = 0; i < order.Length; i++) result[order[i]] = sorted[i];
        return result;
    }
}
