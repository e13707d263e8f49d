namespace EvalKit.Statistics;

/// <summary>
/// The Wasserstein-1 or earth mover's distance: how far values must be moved, on average, to turn one sample into another.
/// </summary>
/// <remarks>L. N. Vaserstein (1969); in one dimension the area between the empirical distribution functions (Vallender, 1974).</remarks>
public static class Wasserstein
{
    /// <summary>The distance in the unit of the values; 0 for the same distribution.</summary>
    /// <param name="first">At least one finite value.</param>
    /// <param name="second">At least one finite value; the samples may differ in size.</param>
    /// <exception cref="StatisticsArgumentException">A sample is empty, or a value is not finite.</exception>
    public static double Distance(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        Guard.Enough(first.Length, 1, nameof(first));
        Guard.Enough(second.Length, 1, nameof(second));
        Guard.Finite(first);
        Guard.Finite(second);
        double[] x = [.. first], y = [.. second];
        Array.Sort(x);
        Array.Sort(y);
        double area = 0, at = Math.Min(x[0], y[0]);
        int i = 0, j = 0;
        while (i < x.Length || j < y.Length)
        {
            var next = j == y.Length || (i < x.Length && x[i] <= y[j]) ? x[i] : y[j];
            area += (next - at) * Math.Abs((double)i / x.Length - (double)j / y.Length);
            at = next;
            while (i < x.Length && x[i] == at) i++;
            while (j < y.Length && y[j] == at) j++;
        }

        return area;
    }
}
