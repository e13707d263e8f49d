namespace EvalKit.Statistics;

/// <summary>
/// How many cases a comparison of two models on the same cases needs. What counts is the share of cases on which they differ
/// (discordance) and by how much one side of it outweighs the other (difference). One-sided; for a two-sided test give half of alpha.
/// </summary>
/// <remarks>
/// R. J. Connor, "Sample size for testing differences in proportions for the paired-sample design", Biometrics 43 (1987) 207–211:
/// n = (z₁₋α √d + z_power √(d − δ²))² / δ². Within 5 % of the exact number for differences up to a third of the discordance, above it by
/// more for larger ones.
/// </remarks>
public static class PairedPower
{
    /// <summary>The least number of pairs, rounded up.</summary>
    /// <param name="discordance">Share d of cases that pass for one model only, in (0, 1].</param>
    /// <param name="difference">Size δ of the drop to be found, in (0, discordance].</param>
    /// <param name="alpha">Error rate of the one-sided test, in (0, 1).</param>
    /// <param name="power">Probability of finding the drop, in (0, 1), above alpha.</param>
    /// <exception cref="StatisticsArgumentException">A figure is out of range or NaN.</exception>
    public static long Pairs(double discordance, double difference, double alpha, double power)
    {
        Check(discordance, difference, alpha);
        Guard.OpenUnit(power);
        var root = Normal.Quantile(1 - alpha) * Math.Sqrt(discordance) + Normal.Quantile(power) * Spread(discordance, difference);
        return SampleCount.Up(Math.Max(0, root) * Math.Max(0, root) / (difference * difference));
    }

    /// <summary>The probability of finding the drop with so many pairs, by the same formula.</summary>
    /// <param name="pairs">Pairs, at least 1.</param>
    /// <param name="discordance">Share of cases that pass for one model only, in (0, 1].</param>
    /// <param name="difference">Size of the drop, in (0, discordance].</param>
    /// <param name="alpha">Error rate of the one-sided test, in (0, 1).</param>
    /// <exception cref="StatisticsArgumentException">A figure is out of range or NaN.</exception>
    public static double Power(long pairs, double discordance, double difference, double alpha)
    {
        Guard.Within(pairs, 1, Guard.MaxTrials);
        Check(discordance, difference, alpha);
        var excess = difference * Math.Sqrt(pairs) - Normal.Quantile(1 - alpha) * Math.Sqrt(discordance);
        var spread = Spread(discordance, difference);
        return spread == 0 ? (excess >= 0 ? 1 : 0) : Normal.Cumulative(excess / spread);
    }

    /// <summary>
    /// The probability that <see cref="McNemar.MidP"/> finds the drop, counted over every number of differing cases and every split
    /// of them: no formula. A difference of 0 gives the test's true error rate.
    /// </summary>
    /// <param name="pairs">Pairs, in [1, 100,000].</param>
    /// <param name="discordance">Share of cases that pass for one model only, in (0, 1].</param>
    /// <param name="difference">Size of the drop, in [0, discordance].</param>
    /// <param name="alpha">Error rate of the one-sided test, in (0, 1).</param>
    /// <exception cref="StatisticsArgumentException">A figure is out of range or NaN.</exception>
    public static double ExactPower(long pairs, double discordance, double difference, double alpha)
    {
        Guard.Within(pairs, 1, 100_000);
        Guard.OpenUnit(alpha);
        if (!(discordance > 0 && discordance <= 1)) throw Guard.Refuse(discordance, nameof(discordance), "must lie in (0, 1]");
        if (!(difference >= 0 && difference <= discordance))
            throw Guard.Refuse(difference, nameof(difference), "must lie in [0, discordance]");
        var loss = (discordance + difference) / (2 * discordance);
        double power = 0;
        long least = 0;
        for (long differing = 0; differing <= pairs; differing++)
        {
            // The least number of losses that is significant never falls as more cases differ.
            while (least <= differing && McNemar.MidP(least, differing - least, Alternative.Greater).PValue > alpha) least++;
            var weight = BinomialTail.Exactly(differing, pairs, discordance);
            if (weight > 0) power += weight * BinomialTail.AtLeast(least, differing, loss);
        }

        return Math.Min(1, power);
    }

    /// <summary>
    /// The smallest drop that so many pairs find with the given power; null when not even a drop of the whole discordance is found.
    /// </summary>
    /// <param name="pairs">Pairs, at least 1.</param>
    /// <param name="discordance">Share of cases that pass for one model only, in (0, 1].</param>
    /// <param name="alpha">Error rate of the one-sided test, in (0, 1).</param>
    /// <param name="power">Probability of finding the drop, in (0, 1), above alpha.</param>
    /// <exception cref="StatisticsArgumentException">A figure is out of range or NaN.</exception>
    public static double? DetectableDifference(long pairs, double discordance, double alpha, double power)
    {
        Guard.OpenUnit(power);
        return Bisection.LeastReaching(difference => Power(pairs, discordance, difference, alpha), power, discordance);
    }

    private static double Spread(double discordance, double difference) =>
        Math.Sqrt(Math.Max(0, discordance - difference * difference));

    private static void Check(double discordance, double difference, double alpha)
    {
        if (!(discordance > 0 && discordance <= 1)) throw Guard.Refuse(discordance, nameof(discordance), "must lie in (0, 1]");
        if (!(difference > 0 && difference <= discordance))
            throw Guard.Refuse(difference, nameof(difference), "must lie in (0, discordance]");
        Guard.OpenUnit(alpha);
    }
}
