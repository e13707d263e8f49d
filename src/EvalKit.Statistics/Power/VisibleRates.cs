namespace EvalKit.Statistics;

/// <summary>What a pass-rate gate can see with its number of trials: how far from the bar a true rate must lie to be told.</summary>
/// <param name="Fails">The highest true rate that the gate fails with the wanted probability; null where it can never fail.</param>
/// <param name="Passes">The lowest true rate that the gate passes with the wanted probability; null where it can never pass.</param>
public readonly record struct VisibleRates(double? Fails, double? Passes)
{
    /// <summary>
    /// For independent trials, none of them missing, and the rule of <see cref="VerdictProbabilities.At"/>. Exact: the binomial distribution
    /// is inverted in its rate, as <see cref="ClopperPearson"/> does.
    /// </summary>
    /// <param name="trials">Planned trials, in [1, 10,000,000].</param>
    /// <param name="bar">Required pass rate, in [0, 1].</param>
    /// <param name="tolerance">How far below the bar a Pass may be proved, in [0, 1].</param>
    /// <param name="alphaPass">Error rate of a Pass, in (0, 1).</param>
    /// <param name="alphaFail">Error rate of a Fail, in (0, 1).</param>
    /// <param name="power">The wanted probability, in (0, 1); 0.8 is usual.</param>
    /// <exception cref="StatisticsArgumentException">A figure is out of range or NaN.</exception>
    public static VisibleRates Of(
        long trials, double bar, double tolerance = 0.05, double alphaPass = 0.05, double alphaFail = 0.05, double power = 0.8)
    {
        Guard.Within(trials, 1, 10_000_000);
        Guard.OpenUnit(power);
        var (notFailing, passing) = VerdictProbabilities.Limits(trials, bar, tolerance, alphaPass, alphaFail);
        return new(
            notFailing == 0 ? null : ClopperPearson.Upper(notFailing - 1, trials, power),
            passing > trials ? null : ClopperPearson.Lower(passing, trials, power));
    }
}
