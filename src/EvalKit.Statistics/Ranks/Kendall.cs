namespace EvalKit.Statistics;

/// <summary>
/// Kendall's rank correlation τ-b: the share of pairs of cases that two figures order alike, less the share they order unlike,
/// corrected for ties.
/// </summary>
/// <remarks>
/// M. G. Kendall, "A new measure of rank correlation", Biometrika 30 (1938) 81–93, and "Rank Correlation Methods" (1970) for ties.
/// The p-value is exact without ties up to 50 cases; else normal, with the variance corrected for ties.
/// </remarks>
public static class Kendall
{
    private const int MostExact = 50;

    /// <summary>The statistic is τ-b in [−1, 1]; 0 with p = 1 where one of the figures is constant.</summary>
    /// <param name="first">From 2 to 20,000 finite values; the work grows with the square of their number.</param>
    /// <param name="second">The other figure of the same cases, in the same order.</param>
    /// <param name="alternative">Whether τ is tested to differ from 0, to be below or to be above.</param>
    /// <exception cref="StatisticsArgumentException">The lengths differ, are out of range, or a value is not finite.</exception>
    public static Significance Test(
        ReadOnlySpan<double> first, ReadOnlySpan<double> second, Alternative alternative = Alternative.TwoSided)
    {
        Guard.SameLength(first.Length, second.Length, nameof(first), nameof(second));
        Guard.Within(first.Length, 2, 20_000, "first.Length");
        Guard.Finite(first);
        Guard.Finite(second);
        long concordance = 0;
        for (var i = 0; i < first.Length; i++)
            for (var j = 0; j < i; j++)
                concordance += first[i].CompareTo(first[j]) * second[i].CompareTo(second[j]);

        double n = first.Length, pairs = n * (n - 1) / 2;
        Ties x = Ties.In(first), y = Ties.In(second);
        if (x.Pairs == pairs || y.Pairs == pairs) return new(0, 1);
        var tau = Math.Clamp(concordance / Math.Sqrt(pairs - x.Pairs) / Math.Sqrt(pairs - y.Pairs), -1, 1);
        var (atMost, atLeast) = x.Pairs + y.Pairs == 0 && n <= MostExact
            ? Exact(first.Length, (long)(pairs - concordance) / 2)
            : Approximate(n, x, y, concordance);
        return new(tau, PValues.From(alternative, atMost, atLeast));
    }

    /// <summary>The distribution of the number of inversions of a random order, one case after another.</summary>
    private static (double AtMost, double AtLeast) Exact(int n, long inversions)
    {
        double[] probability = [1];
        for (var size = 2; size <= n; size++)
        {
            var next = new double[probability.Length + size - 1];
            for (var i = 0; i < probability.Length; i++)
                for (var more = 0; more < size; more++)
                    next[i + more] += probability[i] / size;
            probability = next;
        }

        // Many inversions are a low correlation.
        return (probability.Skip((int)inversions).Sum(), probability.Take((int)inversions + 1).Sum());
    }

    private static (double AtMost, double AtLeast) Approximate(double n, Ties x, Ties y, double concordance)
    {
        var variance = (n * (n - 1) * (2 * n + 5) - x.Fifth - y.Fifth) / 18 + 2 * x.Pairs * y.Pairs / (n * (n - 1));
        if (n > 2) variance += x.Triples * y.Triples / (9 * n * (n - 1) * (n - 2));
        var z = concordance / Math.Sqrt(variance);
        return (Normal.Cumulative(z), Normal.UpperTail(z));
    }

    /// <summary>Sums over groups of t equal values: t(t − 1)/2, t(t − 1)(t − 2) and t(t − 1)(2t + 5).</summary>
    private readonly record struct Ties(double Pairs, double Triples, double Fifth)
    {
        public static Ties In(ReadOnlySpan<double> values)
        {
            var sum = default(Ties);
            foreach (var group in values.ToArray().CountBy(value => value))
            {
                double t = group.Value;
                sum = new(sum.Pairs + t * (t - 1) / 2, sum.Triples + t * (t - 1) * (t - 2), sum.Fifth + t * (t - 1) * (2 * t + 5));
            }

            return sum;
        }
    }
}
