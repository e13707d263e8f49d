using MathNet.Numerics;

namespace EvalKit.Statistics;

/// <summary>
/// Bounds on a pass rate that may be looked at after every trial: that they ever miss the true rate, at any look of endlessly many,
/// has probability alpha at most. The price is an interval 1.5 to 2 times as wide as one for a number of trials fixed beforehand.
/// </summary>
/// <remarks>
/// H. Robbins, "Statistical methods related to the law of the iterated logarithm", Annals of Mathematical Statistics 41 (1970)
/// 1397–1409; S. R. Howard et al., Annals of Statistics 49 (2021) 1055–1080. The rates p with
/// B(1 + s, 1 + f)/(p^s (1 − p)^f) &lt; 1/α, a mixture over the uniform prior, for s passes and f failures.
/// </remarks>
public static class ConfidenceSequence
{
    /// <summary>The bounds after some trials, around passes/trials; [0, 1] without trials.</summary>
    /// <param name="passes">Passes so far, in [0, trials].</param>
    /// <param name="trials">Trials so far.</param>
    /// <param name="confidence">Least probability that all intervals of the sequence hold the true rate, in (0, 1).</param>
    /// <exception cref="StatisticsArgumentException">A count or the confidence is out of range, or the confidence is NaN.</exception>
    public static Bounds Interval(long passes, long trials, double confidence)
    {
        Guard.Counts(passes, trials);
        Guard.OpenUnit(confidence);
        var level = LogBeta(passes, trials - passes) + Math.Log(1 - confidence);
        return new(Lower(passes, trials - passes, level), 1 - Lower(trials - passes, passes, level));
    }

    /// <summary>The rate below passes/trials at which passes·ln p + failures·ln(1 − p) has the level; it rises up to there.</summary>
    private static double Lower(long passes, long failures, double level)
    {
        if (passes == 0) return 0;
        double low = 0, high = passes / (double)(passes + failures);
        while (true)
        {
            var middle = low + (high - low) / 2;
            if (middle <= low || middle >= high) return low;
            if (passes * Math.Log(middle) + (failures == 0 ? 0 : failures * SpecialFunctions.Log1p(-middle)) < level) low = middle;
            else high = middle;
        }
    }

    private static double LogBeta(long passes, long failures) => SpecialFunctions.GammaLn(passes + 1.0)
        + SpecialFunctions.GammaLn(failures + 1.0) - SpecialFunctions.GammaLn(passes + failures + 2.0);
}
