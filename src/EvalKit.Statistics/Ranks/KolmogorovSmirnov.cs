namespace EvalKit.Statistics;

/// <summary>
/// The test of Kolmogorov and Smirnov whether two independent samples come from one continuous distribution. It sees any difference
/// of the distributions, such as a second hump, where tests of means or ranks see a shift only.
/// </summary>
/// <remarks>
/// N. Smirnov, "On the estimation of the discrepancy between empirical curves of distribution for two independent samples" (1939).
/// Exact by counting lattice paths where n·m is at most a million, and then conservative with ties; beyond, Kolmogorov's limit.
/// </remarks>
public static class KolmogorovSmirnov
{
    private const long MostExact = 1_000_000;

    /// <summary>Two-sided. The statistic D in [0, 1] is the largest distance of the empirical distribution functions.</summary>
    /// <param name="first">At least one finite value.</param>
    /// <param name="second">At least one finite value.</param>
    /// <exception cref="StatisticsArgumentException">A sample is empty, or a value is not finite.</exception>
    public static Significance Test(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        Guard.Enough(first.Length, 1, nameof(first));
        Guard.Enough(second.Length, 1, nameof(second));
        Guard.Finite(first);
        Guard.Finite(second);
        long n = first.Length, m = second.Length;
        var steps = LargestDistance(first, second);
        var distance = steps / ((double)n * m);
        return new(distance, n * m <= MostExact ? Exact(n, m, steps) : Limit(distance * Math.Sqrt((double)n * m / (n + m))));
    }

    /// <summary>The largest |i·m − j·n| over the merged samples: D·n·m as a whole number.</summary>
    private static long LargestDistance(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        double[] x = first.ToArray(), y = second.ToArray();
        Array.Sort(x);
        Array.Sort(y);
        long most = 0;
        int i = 0, j = 0;
        while (i < x.Length && j < y.Length)
        {
            var at = Math.Min(x[i], y[j]);
            while (i < x.Length && x[i] == at) i++;
            while (j < y.Length && y[j] == at) j++;
            most = Math.Max(most, Math.Abs((long)i * y.Length - (long)j * x.Length));
        }

        return most;
    }

    /// <summary>The share of paths from (0, 0) to (n, m) that reach the distance; each row as a share of its paths.</summary>
    private static double Exact(long n, long m, long steps)
    {
        if (steps == 0) return 1;
        // reached[j]: probability that a random path through (i, j) has come as far. i of the i + j steps went to the first sample.
        var reached = new double[m + 1];
        for (long i = 0; i <= n; i++)
        {
            for (long j = 0; j <= m; j++)
            {
                if (Math.Abs(i * m - j * n) >= steps) reached[j] = 1;
                else if (i == 0) reached[j] = j == 0 ? 0 : reached[j - 1];
                else if (j > 0) reached[j] = (i * reached[j] + j * reached[j - 1]) / (i + j);
            }
        }

        return Math.Clamp(reached[m], 0, 1);
    }

    /// <summary>Kolmogorov's distribution in whichever of its two series converges at once.</summary>
    private static double Limit(double x)
    {
        if (x < 0.2) return 1;
        double sum = 0;
        if (x < 1)
        {
            for (var k = 1; k < 20; k += 2) sum += Math.Exp(-k * k * Math.PI * Math.PI / (8 * x * x));
            return Math.Clamp(1 - Math.Sqrt(2 * Math.PI) / x * sum, 0, 1);
        }

        for (var k = 1; k < 20; k++) sum += (k % 2 == 1 ? 1 : -1) * Math.Exp(-2.0 * k * k * x * x);
        return Math.Clamp(2 * sum, 0, 1);
    }
}
