namespace EvalKit.Statistics;

/// <summary>
/// Evidence that a pass rate lies below a bar, which may be looked at after every trial: for a rate at the bar or above, the
/// probability that it ever reaches 1/alpha is alpha at most. It needs no guess how bad the system is: a very bad one is found at once.
/// </summary>
/// <remarks>
/// P. Grünwald, R. de Heide and W. Koolen, "Safe testing", JRSS B 86 (2024) 1091–1128; J. Ville (1939) for the bound. The mean
/// likelihood ratio of 30 rates below the bar, whose odds of failing are 1.2 to 10 times those at the bar, in a geometric series.
/// </remarks>
public static class MixtureEProcess
{
    private static readonly double[] OddsOfFailing = [.. Enumerable.Range(0, 30).Select(i => 1.2 * Math.Pow(10 / 1.2, i / 29.0))];

    /// <summary>The natural logarithm of the evidence E; 0 without trials. Compare it with ln(1/alpha).</summary>
    /// <param name="passes">Passes so far, in [0, trials].</param>
    /// <param name="trials">Trials so far.</param>
    /// <param name="bar">The required pass rate, in (0, 1).</param>
    /// <exception cref="StatisticsArgumentException">A figure is out of range or NaN.</exception>
    public static double LogEvidence(long passes, long trials, double bar)
    {
        Guard.Counts(passes, trials);
        Guard.OpenUnit(bar);
        Span<double> logs = stackalloc double[OddsOfFailing.Length];
        var most = double.NegativeInfinity;
        for (var i = 0; i < logs.Length; i++)
        {
            // With odds m times as high the rate is bar/(bar + m(1 − bar)).
            var odds = OddsOfFailing[i];
            logs[i] = (trials - passes) * Math.Log(odds) - trials * Math.Log(bar + odds * (1 - bar));
            most = Math.Max(most, logs[i]);
        }

        double sum = 0;
        foreach (var log in logs) sum += Math.Exp(log - most);
        return most + Math.Log(sum / logs.Length);
    }

    /// <summary>Whether the evidence has reached 1/alpha: the rate is below the bar.</summary>
    /// <param name="passes">Passes so far, in [0, trials].</param>
    /// <param name="trials">Trials so far.</param>
    /// <param name="bar">The required pass rate, in (0, 1).</param>
    /// <param name="alpha">Probability that a rate at the bar or above is ever found to be below, in (0, 1).</param>
    /// <exception cref="StatisticsArgumentException">A figure is out of range or NaN.</exception>
    public static bool IsBelow(long passes, long trials, double bar, double alpha)
    {
        Guard.OpenUnit(alpha);
        return LogEvidence(passes, trials, bar) >= -Math.Log(alpha);
    }
}
