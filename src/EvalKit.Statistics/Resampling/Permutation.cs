namespace EvalKit.Statistics;

/// <summary>
/// The permutation test of a difference of means between two independent samples: under the null hypothesis any value could have
/// been in either. With clusters, give the clusters' means: the clusters are then what is permuted.
/// </summary>
/// <remarks>
/// E. J. G. Pitman, "Significance tests which may be applied to samples from any populations", JRSS Supplement 4 (1937) 119–130. All
/// splits where there are at most 100,000 of them; else random ones, with p = (hits + 1)/(resamples + 1).
/// </remarks>
public static class Permutation
{
    private const int MostEnumerated = 100_000;

    /// <summary>The statistic is the mean of first less the mean of second; Greater asks whether it is above 0.</summary>
    /// <param name="first">At least one finite value.</param>
    /// <param name="second">At least one finite value.</param>
    /// <param name="alternative">Which difference is looked for.</param>
    /// <param name="resamples">Random splits when there are too many for all, in [1, 10,000,000].</param>
    /// <param name="seed">Of the random splits: the same seed gives the same p-value.</param>
    /// <exception cref="StatisticsArgumentException">A sample is empty, a value is not finite, or resamples is out of range.</exception>
    public static Significance Test(
        ReadOnlySpan<double> first,
        ReadOnlySpan<double> second,
        Alternative alternative = Alternative.TwoSided,
        int resamples = 10_000,
        ulong seed = 0)
    {
        Guard.Enough(first.Length, 1, nameof(first));
        Guard.Enough(second.Length, 1, nameof(second));
        Guard.Finite(first);
        Guard.Finite(second);
        Guard.Within(resamples, 1, 10_000_000);
        double[] all = [.. first, .. second];
        double sum = 0, size = 0;
        foreach (var value in first) sum += value;
        foreach (var value in all) size += Math.Abs(value);

        // The sum of the first sample decides: the difference of means rises with it.
        var tails = new TailCount(sum, 1e-12 * size);
        var enumerated = Splits(all.Length, first.Length) <= MostEnumerated;
        if (enumerated) Enumerate(all, 0, first.Length, 0, ref tails);
        else Draw(all, first.Length, resamples, new Draws(seed), ref tails);
        var difference = sum / first.Length - (all.Sum() - sum) / second.Length;
        return new(difference, tails.PValue(alternative, observedAdded: !enumerated));
    }

    private static double Splits(int all, int chosen)
    {
        double splits = 1;
        for (var i = 1; i <= chosen && splits <= MostEnumerated; i++) splits *= (all - chosen + i) / (double)i;
        return splits;
    }

    private static void Enumerate(double[] all, int from, int missing, double sum, ref TailCount tails)
    {
        if (missing == 0)
        {
            tails.Add(sum);
            return;
        }

        for (var i = from; i <= all.Length - missing; i++) Enumerate(all, i + 1, missing - 1, sum + all[i], ref tails);
    }

    /// <summary>The first places of a shuffle, the same array shuffled on from a fixed order (Fisher and Yates).</summary>
    private static void Draw(double[] all, int chosen, int resamples, Draws root, ref TailCount tails)
    {
        var shuffled = new double[all.Length];
        for (var resample = 0; resample < resamples; resample++)
        {
            all.CopyTo(shuffled, 0);
            var draws = root.Stream(resample);
            double sum = 0;
            for (var i = 0; i < chosen; i++)
            {
                var other = i + draws.BelowAt(i, all.Length - i);
                (shuffled[i], shuffled[other]) = (shuffled[other], shuffled[i]);
                sum += shuffled[i];
            }

            tails.Add(sum);
        }
    }
}
