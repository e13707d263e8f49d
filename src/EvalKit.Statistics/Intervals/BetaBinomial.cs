using MathNet.Numerics;

namespace EvalKit.Statistics;

/// <summary>
/// Passes of n trials whose common rate is itself drawn from Beta(a, b): what a repetition of a run will give, when the rate is
/// known only from trials, or when cases differ. Wider than the binomial by the factor 1 + (n − 1)/(a + b + 1).
/// </summary>
/// <remarks>J. G. Skellam, "A probability distribution derived from the binomial distribution", JRSS B 10 (1948) 257–261.</remarks>
public static class BetaBinomial
{
    /// <summary>Probability of exactly so many passes.</summary>
    /// <param name="passes">Passes, in [0, trials].</param>
    /// <param name="trials">Trials, at most one thousand million.</param>
    /// <param name="a">First shape of the rate's distribution, above 0; a/(a + b) is its mean.</param>
    /// <param name="b">Second shape, above 0; the rate varies the less, the larger a + b.</param>
    /// <exception cref="StatisticsArgumentException">A count or a shape is out of range or NaN.</exception>
    public static double Probability(long passes, long trials, double a, double b)
    {
        Guard.Counts(passes, trials);
        Guard.Positive(a);
        Guard.Positive(b);
        return Math.Exp(LogProbability(passes, trials, a, b));
    }

    /// <summary>
    /// How many passes a repetition will have, by the Beta(½, ½) prior and what was seen: from the largest count with at most half
    /// of the rest of the probability below it to the smallest with at most as much above it.
    /// </summary>
    /// <param name="passes">Trials that passed, in [0, trials].</param>
    /// <param name="trials">Trials seen, at most one thousand million; without any, the prior alone speaks.</param>
    /// <param name="futureTrials">Trials of the repetition, in [1, 10,000,000]. The work grows with their number.</param>
    /// <param name="confidence">Probability of a count inside the bounds, at least; in (0, 1).</param>
    /// <exception cref="StatisticsArgumentException">A figure is out of range or NaN.</exception>
    public static Bounds Prediction(long passes, long trials, long futureTrials, double confidence)
    {
        Guard.Counts(passes, trials);
        Guard.Within(futureTrials, 1, 10_000_000);
        Guard.OpenUnit(confidence);
        var tail = (1 - confidence) / 2;
        double a = passes + 0.5, b = trials - passes + 0.5;
        return new(Quantile(futureTrials, a, b, tail), futureTrials - Quantile(futureTrials, b, a, tail));
    }

    /// <summary>The largest count with at most <paramref name="tail"/> of the probability below it.</summary>
    private static double Quantile(long trials, double a, double b, double tail)
    {
        // Terms by their ratio, begun at the mode, where none has underflowed, and summed from below.
        double below = 0;
        var mode = Math.Clamp((long)(trials * a / (a + b)), 0, trials);
        var term = Math.Exp(LogProbability(mode, trials, a, b));
        var least = mode;
        while (least > 0 && term > 1e-320)
        {
            term /= Ratio(least - 1, trials, a, b);
            least--;
        }

        for (var k = least; k < trials; k++)
        {
            below += term;
            if (below > tail) return k;
            term *= Ratio(k, trials, a, b);
        }

        return trials;
    }

    /// <summary>Probability of k + 1 over that of k.</summary>
    private static double Ratio(long k, long trials, double a, double b) => (trials - k) / (k + 1.0) * ((k + a) / (trials - k - 1 + b));

    private static double LogProbability(long k, long n, double a, double b) =>
        LogChoose(n, k) + LogBeta(k + a, n - k + b) - LogBeta(a, b);

    private static double LogChoose(long n, long k) => -Math.Log(n + 1.0) - LogBeta(n - k + 1, k + 1);

    private static double LogBeta(double a, double b) =>
        SpecialFunctions.GammaLn(a) + SpecialFunctions.GammaLn(b) - SpecialFunctions.GammaLn(a + b);
}
