namespace EvalKit.Statistics;

/// <summary>Means over a population from samples of its parts, whatever the share of each part in the sample.</summary>
/// <remarks>W. G. Cochran, "Sampling Techniques" (1977), chapter 5.</remarks>
public static class Stratified
{
    /// <summary>
    /// The weighted mean Σ w·mean with its standard error √(Σ w²·s²/n), and degrees of freedom after Satterthwaite (1946). A stratum of
    /// one trial, or without spread, adds no variance: give every stratum enough trials.
    /// </summary>
    /// <param name="strata">At least one, with a positive sum of weights.</param>
    /// <exception cref="StatisticsArgumentException">There are no strata, or a figure of one is out of range or NaN.</exception>
    public static Estimate Mean(ReadOnlySpan<Stratum> strata)
    {
        var total = Check(strata);
        double mean = 0, variance = 0, spread = 0;
        foreach (var stratum in strata)
        {
            var weight = stratum.Weight / total;
            mean += weight * stratum.Mean;
            var part = weight * weight * stratum.StandardDeviation * stratum.StandardDeviation / stratum.Trials;
            variance += part;
            if (stratum.Trials > 1) spread += part * part / (stratum.Trials - 1);
        }

        return new(mean, Math.Sqrt(variance), spread == 0 ? double.PositiveInfinity : variance * variance / spread);
    }

    /// <summary>
    /// How to divide trials among the strata so that the weighted mean has the smallest error: in proportion to weight times standard
    /// deviation, each with at least <paramref name="least"/>. What rounding leaves over goes to the largest remainders, earlier
    /// strata first.
    /// </summary>
    /// <remarks>J. Neyman, "On the two different aspects of the representative method", JRSS 97 (1934) 558–625.</remarks>
    /// <param name="trials">Trials to divide, at least <paramref name="least"/> per stratum.</param>
    /// <param name="strata">Weights and standard deviations, of a pilot or a guess; means and trials are not used.</param>
    /// <param name="least">Fewest trials of any stratum, not negative; at least 2 give a variance.</param>
    /// <returns>Trials of each stratum, in order; they add up to <paramref name="trials"/>.</returns>
    /// <exception cref="StatisticsArgumentException">There are no strata, too few trials, or a figure is out of range or NaN.</exception>
    public static long[] NeymanAllocation(long trials, ReadOnlySpan<Stratum> strata, long least = 2)
    {
        Check(strata);
        Guard.Within(least, 0, Guard.MaxTrials);
        Guard.Within(trials, Math.Min(Guard.MaxTrials, least * strata.Length), Guard.MaxTrials);
        var shares = new double[strata.Length];
        for (var i = 0; i < shares.Length; i++) shares[i] = strata[i].Weight * strata[i].StandardDeviation;
        // Without any spread nothing is to be gained: by weight alone.
        if (shares.Sum() == 0)
            for (var i = 0; i < shares.Length; i++) shares[i] = strata[i].Weight;

        return Divide(trials, shares, least);
    }

    /// <summary>Strata whose share is below the least get it; the others divide the rest, until none falls below.</summary>
    private static long[] Divide(long trials, double[] shares, long least)
    {
        List<int> open = [.. Enumerable.Range(0, shares.Length)];
        while (true)
        {
            var rest = trials - least * (shares.Length - open.Count);
            var sum = open.Sum(i => shares[i]);
            var small = open.FindAll(i => rest * shares[i] < least * sum);
            if (small.Count == 0 || small.Count == open.Count) return Round(rest, shares, open, sum, least);
            open.RemoveAll(small.Contains);
        }
    }

    /// <summary>Whole trials; what is left over goes to the largest remainders.</summary>
    private static long[] Round(long rest, double[] shares, List<int> open, double sum, long least)
    {
        var whole = new long[shares.Length];
        Array.Fill(whole, least);
        foreach (var i in open) whole[i] = (long)Math.Floor(rest * (shares[i] / sum));
        var left = (int)(rest - open.Sum(i => whole[i]));
        foreach (var i in open.OrderByDescending(i => rest * (shares[i] / sum) - whole[i]).Take(left)) whole[i]++;
        return whole;
    }

    private static double Check(ReadOnlySpan<Stratum> strata)
    {
        Guard.Enough(strata.Length, 1, nameof(strata));
        double total = 0;
        foreach (var stratum in strata)
        {
            Guard.NotNegative(stratum.Weight);
            Guard.Finite(stratum.Mean);
            Guard.NotNegative(stratum.StandardDeviation);
            Guard.Within(stratum.Trials, 1, Guard.MaxTrials);
            total += stratum.Weight;
        }

        Guard.Positive(total, "sum of weights");
        return total;
    }
}
