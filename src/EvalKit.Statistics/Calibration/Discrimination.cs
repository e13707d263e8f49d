namespace EvalKit.Statistics;

/// <summary>How well a score tells positives from negatives, whatever threshold is chosen.</summary>
public static class Discrimination
{
    /// <summary>
    /// Area under the receiver operating characteristic, in [0, 1]: the probability that a positive scores above a negative, ties as
    /// half. ½ is chance.
    /// </summary>
    /// <remarks>J. A. Hanley and B. J. McNeil, Radiology 143 (1982) 29–36: the U of <see cref="MannWhitney"/> over all pairs.</remarks>
    /// <param name="scores">Finite scores.</param>
    /// <param name="positives">Whether each is a positive; at least one is, and one is not.</param>
    /// <exception cref="StatisticsArgumentException">The lengths differ, a score is not finite, or there are no positives or no
    /// negatives.</exception>
    public static double RocArea(ReadOnlySpan<double> scores, ReadOnlySpan<bool> positives)
    {
        Guard.SameLength(scores.Length, positives.Length, nameof(scores), nameof(positives));
        Guard.Finite(scores);
        var positive = Positives(positives);
        Guard.Within(positive, 1, Math.Max(1, positives.Length - 1), "number of positives");
        if (positive == positives.Length) throw Guard.Refuse(0, "number of negatives", "must be at least 1");
        var ranks = Ranking.DoubledMidranks(scores, out _);
        long sum = 0;
        for (var i = 0; i < ranks.Length; i++)
            if (positives[i]) sum += ranks[i];
        var below = sum / 2.0 - positive * (positive + 1.0) / 2;
        return below / ((double)positive * (scores.Length - positive));
    }

    /// <summary>
    /// Average precision, in (0, 1]: the mean over positives of the precision at their score, without interpolation; cases of one
    /// score enter together. The share of positives is chance.
    /// </summary>
    /// <remarks>C. Buckley and E. M. Voorhees, "Evaluating evaluation measure stability", SIGIR (2000).</remarks>
    /// <param name="scores">Finite scores, higher for positives.</param>
    /// <param name="positives">Whether each is a positive; at least one is.</param>
    /// <exception cref="StatisticsArgumentException">The lengths differ, a score is not finite, or there are no positives.</exception>
    public static double AveragePrecision(ReadOnlySpan<double> scores, ReadOnlySpan<bool> positives)
    {
        Guard.SameLength(scores.Length, positives.Length, nameof(scores), nameof(positives));
        Guard.Finite(scores);
        var all = Positives(positives);
        Guard.Within(all, 1, Math.Max(1, positives.Length), "number of positives");
        double[] sorted = [.. scores];
        bool[] hits = [.. positives];
        Array.Sort(sorted, hits);
        double sum = 0;
        long found = 0;
        for (int to = sorted.Length, from; to > 0; to = from)
        {
            from = to;
            long here = 0;
            do
            {
                from--;
                if (hits[from]) here++;
            }
            while (from > 0 && sorted[from - 1] == sorted[to - 1]);
            found += here;
            sum += here * (found / (double)(sorted.Length - from));
        }

        return sum / all;
    }

    private static long Positives(ReadOnlySpan<bool> positives)
    {
        long count = 0;
        foreach (var positive in positives)
            if (positive) count++;
        return count;
    }
}
