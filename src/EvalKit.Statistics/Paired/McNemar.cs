namespace EvalKit.Statistics;

/// <summary>
/// McNemar's test whether two models pass the same cases equally often. Only cases on which they differ count: losses passed before
/// and not now, gains the other way round. Cases are taken as independent; with repeats see <see cref="ClusteredMean"/>.
/// </summary>
/// <remarks>
/// Q. McNemar, "Note on the sampling error of the difference between correlated proportions or percentages", Psychometrika 12
/// (1947) 153–157. Less asks whether losses are fewer than gains, Greater whether they are more: Greater looks for a regression.
/// Without differing cases every p-value is 1, and mid-p values are ½ on one side.
/// </remarks>
public static class McNemar
{
    /// <summary>Exact binomial test: never wrong more often than alpha, and often less. Two-sided is twice the tail, at most 1.</summary>
    /// <param name="losses">Cases that passed for the first model only.</param>
    /// <param name="gains">Cases that passed for the second model only.</param>
    /// <param name="alternative">Whether losses are tested to differ from gains, to be fewer or to be more.</param>
    /// <returns>The losses and the p-value.</returns>
    /// <exception cref="StatisticsArgumentException">A count is negative or above one thousand million.</exception>
    public static Significance Exact(long losses, long gains, Alternative alternative = Alternative.TwoSided)
    {
        var cases = Differing(losses, gains);
        return new(losses, PValues.From(
            alternative, BinomialTail.AtMost(losses, cases, 0.5), BinomialTail.AtLeast(losses, cases, 0.5)));
    }

    /// <summary>
    /// The exact test with half the probability of what was seen: error rates near alpha instead of far below, hardly ever above.
    /// Two-sided is the exact p-value less the probability of min(losses, gains).
    /// </summary>
    /// <remarks>
    /// M. W. Fagerland, S. Lydersen and P. Laake, "The McNemar test for binary matched-pairs data: mid-p and asymptotic are better
    /// than exact conditional", BMC Medical Research Methodology 13 (2013) 91.
    /// </remarks>
    /// <param name="losses">Cases that passed for the first model only.</param>
    /// <param name="gains">Cases that passed for the second model only.</param>
    /// <param name="alternative">Whether losses are tested to differ from gains, to be fewer or to be more.</param>
    /// <returns>The losses and the p-value.</returns>
    /// <exception cref="StatisticsArgumentException">A count is negative or above one thousand million.</exception>
    public static Significance MidP(long losses, long gains, Alternative alternative = Alternative.TwoSided)
    {
        var cases = Differing(losses, gains);
        if (alternative == Alternative.TwoSided && cases == 0) return new(0, 1);
        var half = BinomialTail.Exactly(losses, cases, 0.5) / 2;
        return new(losses, PValues.From(
            alternative, BinomialTail.AtMost(losses, cases, 0.5) - half, BinomialTail.AtLeast(losses, cases, 0.5) - half));
    }

    /// <summary>
    /// The large-sample test (losses − gains)²/(losses + gains), against χ² with one degree of freedom; two-sided. For 25 differing
    /// cases or more.
    /// </summary>
    /// <param name="losses">Cases that passed for the first model only.</param>
    /// <param name="gains">Cases that passed for the second model only.</param>
    /// <param name="corrected">Whether 1 is taken from the difference first (Edwards, 1948), which makes it conservative.</param>
    /// <returns>χ² and the p-value.</returns>
    /// <exception cref="StatisticsArgumentException">A count is negative or above one thousand million.</exception>
    public static Significance ChiSquare(long losses, long gains, bool corrected = false)
    {
        var cases = Differing(losses, gains);
        if (cases == 0) return new(0, 1);
        var difference = Math.Max(0, Math.Abs((double)losses - gains) - (corrected ? 1 : 0));
        var statistic = difference * difference / cases;
        return new(statistic, ChiSquared.UpperTail(statistic, 1));
    }

    private static long Differing(long losses, long gains)
    {
        Guard.Within(losses, 0, Guard.MaxTrials);
        Guard.Within(gains, 0, Guard.MaxTrials);
        return losses + gains;
    }
}
