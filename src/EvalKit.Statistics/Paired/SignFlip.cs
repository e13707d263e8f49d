using System.Numerics;

namespace EvalKit.Statistics;

/// <summary>
/// The permutation test of a mean paired difference: under the null hypothesis each difference could as well have had the other
/// sign. It assumes no distribution, only that differences are independent and, if the null hypothesis holds, symmetric.
/// </summary>
/// <remarks>
/// R. A. Fisher, "The Design of Experiments" (1935), §21. All 2ⁿ signs for up to 20 differences other than 0; beyond, random signs
/// with the p-value (hits + 1)/(resamples + 1) of B. Phipson and G. K. Smyth (2010), which is never too small.
/// </remarks>
public static class SignFlip
{
    private const int MostEnumerated = 20;

    /// <summary>Tests a mean difference of 0. The statistic is the mean difference.</summary>
    /// <param name="differences">One finite difference per independent case, or the sum of a cluster's; at least one.</param>
    /// <param name="alternative">Whether the mean is tested to differ from 0, to be below or to be above.</param>
    /// <param name="resamples">Random signs when there are too many for all, in [1, 10,000,000].</param>
    /// <param name="seed">Of the random signs: the same seed gives the same p-value.</param>
    /// <exception cref="StatisticsArgumentException">There are no differences, one is not finite, or resamples is out of range.</exception>
    public static Significance Test(
        ReadOnlySpan<double> differences, Alternative alternative = Alternative.TwoSided, int resamples = 10_000, ulong seed = 0)
    {
        Guard.Enough(differences.Length, 1, nameof(differences));
        Guard.Finite(differences);
        Guard.Within(resamples, 1, 10_000_000);
        double sum = 0, size = 0;
        var moved = new List<double>(differences.Length);
        foreach (var difference in differences)
        {
            sum += difference;
            size += Math.Abs(difference);
            if (difference != 0) moved.Add(difference);
        }

        // Sums of the same differences in another order may differ in their last digits; they still count as equal.
        var tails = new TailCount(sum, 1e-12 * size);
        if (moved.Count <= MostEnumerated) Enumerate(moved, ref tails);
        else Draw(moved, resamples, new Draws(seed), ref tails);
        return new(sum / differences.Length, tails.PValue(alternative, observedAdded: moved.Count > MostEnumerated));
    }

    /// <summary>All signs in the order of Gray's code, in which neighbours differ in one sign.</summary>
    private static void Enumerate(List<double> moved, ref TailCount tails)
    {
        var sum = -moved.Sum();
        Span<bool> plus = stackalloc bool[MostEnumerated];
        tails.Add(sum);
        for (var code = 1; code < 1 << moved.Count; code++)
        {
            var flipped = BitOperations.TrailingZeroCount(code);
            plus[flipped] = !plus[flipped];
            sum += plus[flipped] ? 2 * moved[flipped] : -2 * moved[flipped];
            tails.Add(sum);
        }
    }

    private static void Draw(List<double> moved, int resamples, Draws draws, ref TailCount tails)
    {
        for (var resample = 0; resample < resamples; resample++)
        {
            var signs = draws.Stream(resample);
            double sum = 0;
            ulong bits = 0;
            for (var i = 0; i < moved.Count; i++)
            {
                if (i % 64 == 0) bits = signs.BitsAt(i / 64);
                sum += (bits & 1) == 0 ? moved[i] : -moved[i];
                bits >>= 1;
            }

            tails.Add(sum);
        }
    }
}
