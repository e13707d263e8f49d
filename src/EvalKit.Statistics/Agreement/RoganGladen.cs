namespace EvalKit.Statistics;

/// <summary>
/// The true pass rate behind what an imperfect judge says: the judge's rate corrected by how often it recognises a good and a bad
/// reply, each known from labelled replies only.
/// </summary>
/// <remarks>
/// W. J. Rogan and B. Gladen, "Estimating prevalence from the results of a screening test", American Journal of Epidemiology 107
/// (1978) 71–76; the standard error holds the uncertainty of all three rates.
/// </remarks>
public static class RoganGladen
{
    /// <summary>(rate + specificity − 1)/(sensitivity + specificity − 1), cut to [0, 1], with its standard error.</summary>
    /// <param name="passes">Replies that the judge passed, of those without a label.</param>
    /// <param name="trials">Replies judged without a label, at least 1.</param>
    /// <param name="goodPassed">Labelled good replies that the judge passed.</param>
    /// <param name="good">Replies labelled good, at least 1.</param>
    /// <param name="badFailed">Labelled bad replies that the judge failed.</param>
    /// <param name="bad">Replies labelled bad, at least 1.</param>
    /// <exception cref="StatisticsArgumentException">A count is out of range, or the judge is no better than chance on the
    /// labelled replies.</exception>
    public static Estimate Of(long passes, long trials, long goodPassed, long good, long badFailed, long bad)
    {
        Guard.Within(trials, 1, Guard.MaxTrials);
        Guard.Within(good, 1, Guard.MaxTrials);
        Guard.Within(bad, 1, Guard.MaxTrials);
        Guard.Counts(passes, trials);
        Guard.Counts(goodPassed, good);
        Guard.Counts(badFailed, bad);
        double rate = passes / (double)trials, sensitivity = goodPassed / (double)good, specificity = badFailed / (double)bad;
        var skill = sensitivity + specificity - 1;
        if (skill <= 0)
            throw Guard.Refuse(
                skill, "sensitivity + specificity - 1", "must be above 0: a judge no better than chance cannot be corrected");
        var value = Math.Clamp((rate + specificity - 1) / skill, 0, 1);
        var variance = rate * (1 - rate) / trials
            + value * value * sensitivity * (1 - sensitivity) / good
            + (1 - value) * (1 - value) * specificity * (1 - specificity) / bad;
        return new(value, Math.Sqrt(variance) / skill, double.PositiveInfinity);
    }
}
