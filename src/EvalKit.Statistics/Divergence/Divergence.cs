namespace EvalKit.Statistics;

/// <summary>
/// How far two distributions over the same categories are apart. Both are given as weights that need not add up to 1: counts will do.
/// Natural logarithms throughout; a category of no weight in both adds nothing.
/// </summary>
public static class Divergence
{
    /// <summary>Σ p ln(p/q), not negative; infinite when something of p has no weight in q. Not symmetric.</summary>
    /// <remarks>
    /// S. Kullback and R. A. Leibler, "On information and sufficiency", Annals of Mathematical Statistics 22 (1951) 79–86.
    /// </remarks>
    /// <param name="p">Weights of the first distribution: finite, not negative, not all 0.</param>
    /// <param name="q">Weights of the second, for the same categories.</param>
    /// <exception cref="StatisticsArgumentException">The lengths differ, or the weights are not those of a distribution.</exception>
    public static double KullbackLeibler(ReadOnlySpan<double> p, ReadOnlySpan<double> q) => Math.Max(0, Sum(p, q, Relative));

    /// <summary>
    /// The mean divergence of both from their mixture, in [0, ln 2]: symmetric and always finite. The divergence, not its root.
    /// </summary>
    /// <remarks>
    /// J. Lin, "Divergence measures based on the Shannon entropy", IEEE Transactions on Information Theory 37 (1991) 145–151.
    /// </remarks>
    /// <param name="p">Weights of the first distribution: finite, not negative, not all 0.</param>
    /// <param name="q">Weights of the second, for the same categories.</param>
    /// <exception cref="StatisticsArgumentException">The lengths differ, or the weights are not those of a distribution.</exception>
    public static double JensenShannon(ReadOnlySpan<double> p, ReadOnlySpan<double> q) =>
        Math.Clamp(Sum(p, q, (a, b) => (Relative(a, (a + b) / 2) + Relative(b, (a + b) / 2)) / 2), 0, Math.Log(2));

    /// <summary>Half of Σ |p − q|, in [0, 1]: the largest difference of probability that any event has.</summary>
    /// <param name="p">Weights of the first distribution: finite, not negative, not all 0.</param>
    /// <param name="q">Weights of the second, for the same categories.</param>
    /// <exception cref="StatisticsArgumentException">The lengths differ, or the weights are not those of a distribution.</exception>
    public static double TotalVariation(ReadOnlySpan<double> p, ReadOnlySpan<double> q) =>
        Math.Min(1, Sum(p, q, (a, b) => Math.Abs(a - b)) / 2);

    /// <summary>√(½ Σ (√p − √q)²), in [0, 1]: a metric.</summary>
    /// <remarks>E. Hellinger, Journal für die reine und angewandte Mathematik 136 (1909) 210–271.</remarks>
    /// <param name="p">Weights of the first distribution: finite, not negative, not all 0.</param>
    /// <param name="q">Weights of the second, for the same categories.</param>
    /// <exception cref="StatisticsArgumentException">The lengths differ, or the weights are not those of a distribution.</exception>
    public static double Hellinger(ReadOnlySpan<double> p, ReadOnlySpan<double> q) => Math.Min(1, Math.Sqrt(Sum(p, q, (a, b) =>
    {
        var difference = Math.Sqrt(a) - Math.Sqrt(b);
        return difference * difference;
    }) / 2));

    /// <summary>
    /// The population stability index Σ (p − q) ln(p/q): 0.1 is the customary sign of a change, 0.25 of a large one. Infinite when a
    /// category has weight in one only, unless smoothed.
    /// </summary>
    /// <remarks>H. Jeffreys (1946), as used in credit scoring (N. Siddiqi, "Credit Risk Scorecards", 2006).</remarks>
    /// <param name="p">Weights of the first distribution: finite, not negative, not all 0.</param>
    /// <param name="q">Weights of the second, for the same categories.</param>
    /// <param name="smoothing">Added to every weight before they are normalised, not negative; ½ is usual for counts.</param>
    /// <exception cref="StatisticsArgumentException">The lengths differ, or a figure is out of range.</exception>
    public static double PopulationStability(ReadOnlySpan<double> p, ReadOnlySpan<double> q, double smoothing = 0)
    {
        Guard.NotNegative(smoothing);
        return Math.Max(0, Sum(p, q, (a, b) => a == b ? 0 : (a - b) * Math.Log(a / b), smoothing));
    }

    private static double Relative(double p, double q) => p == 0 ? 0 : p * Math.Log(p / q);

    private static double Sum(ReadOnlySpan<double> p, ReadOnlySpan<double> q, Func<double, double, double> term, double smoothing = 0)
    {
        Guard.SameLength(p.Length, q.Length, nameof(p), nameof(q));
        double ofP = Total(p, nameof(p)) + smoothing * p.Length, ofQ = Total(q, nameof(q)) + smoothing * q.Length, sum = 0;
        for (var i = 0; i < p.Length; i++) sum += term((p[i] + smoothing) / ofP, (q[i] + smoothing) / ofQ);
        return sum;
    }

    private static double Total(ReadOnlySpan<double> weights, string name)
    {
        double total = 0;
        foreach (var weight in weights)
        {
            Guard.NotNegative(weight, name);
            total += weight;
        }

        Guard.Positive(total, $"sum of {name}");
        return total;
    }
}
