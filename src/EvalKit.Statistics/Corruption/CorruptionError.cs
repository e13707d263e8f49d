namespace EvalKit.Statistics;

/// <summary>
/// Error under a corruption as a multiple of a baseline's, so that hard and easy corruptions can be averaged (Hendrycks and Dietterich,
/// ICLR 2019, section 4). The mean over corruptions is mCE and relative mCE; the paper's baseline is AlexNet.
/// </summary>
public static class CorruptionError
{
    /// <summary>
    /// CE: the sum of errors over severities, by that of the baseline. 1 is as good as the baseline, less is better. Null where the
    /// baseline makes no errors.
    /// </summary>
    /// <param name="errors">The error rate at every severity, each in [0, 1].</param>
    /// <param name="baseline">The baseline's at the same severities.</param>
    /// <exception cref="StatisticsArgumentException">A rate is outside [0, 1], there is none, or the lengths differ.</exception>
    public static double? Of(ReadOnlySpan<double> errors, ReadOnlySpan<double> baseline) => Relative(errors, 0, baseline, 0);

    /// <summary>
    /// Relative CE: the same of what corruption adds to the error on clean inputs. Null where it adds nothing to the baseline's, or takes
    /// some away.
    /// </summary>
    /// <param name="errors">The error rate at every severity, each in [0, 1].</param>
    /// <param name="clean">The error rate on clean inputs.</param>
    /// <param name="baseline">The baseline's at the same severities.</param>
    /// <param name="baselineClean">The baseline's on clean inputs.</param>
    /// <exception cref="StatisticsArgumentException">A rate is outside [0, 1], there is none, or the lengths differ.</exception>
    public static double? Relative(ReadOnlySpan<double> errors, double clean, ReadOnlySpan<double> baseline, double baselineClean)
    {
        Guard.SameLength(errors.Length, baseline.Length, nameof(errors), nameof(baseline));
        var added = Added(errors, clean, nameof(errors), nameof(clean));
        var expected = Added(baseline, baselineClean, nameof(baseline), nameof(baselineClean));
        return expected > 0 ? added / expected : null;
    }

    private static double Added(ReadOnlySpan<double> errors, double clean, string errorsName, string cleanName)
    {
        if (errors.IsEmpty) throw new StatisticsArgumentException($"{errorsName} holds no error rate: give one for every severity.", errorsName);
        Guard.Unit(clean, cleanName);
        var sum = 0.0;
        foreach (var error in errors)
        {
            Guard.Unit(error, errorsName);
            sum += error - clean;
        }

        return sum;
    }
}
