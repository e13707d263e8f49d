namespace EvalKit.Statistics;

/// <summary>
/// How much has not been seen yet, from how often each kind of failure was: when a hunt for failure modes may stop. The draws must be
/// random from what one asks about: a search that was steered says nothing of the rest.
/// </summary>
public static class UnseenModes
{
    /// <summary>
    /// The probability, in [0, 1], that the next draw is of a kind not seen before: f₁/n, the share of draws whose kind occurred once.
    /// 1 without draws.
    /// </summary>
    /// <remarks>I. J. Good, "The population frequencies of species", Biometrika 40 (1953) 237–264.</remarks>
    /// <param name="frequencies">How often each kind was seen, not negative; kinds never seen may be left out.</param>
    /// <exception cref="StatisticsArgumentException">A frequency is negative, or there are more than one thousand million
    /// draws.</exception>
    public static double MissingMass(ReadOnlySpan<long> frequencies)
    {
        var (_, draws, singles, _) = Count(frequencies);
        return draws == 0 ? 1 : singles / (double)draws;
    }

    /// <summary>
    /// An upper bound on that probability: f₁/n + (1 + √2)·√(ln(2/δ)/n), at most 1. Safe for any distribution, and wide below a
    /// thousand draws.
    /// </summary>
    /// <remarks>
    /// C. McDiarmid (1989) for f₁/n, which one draw changes by 2/n at most, and D. Berend and A. Kontorovich, "On the concentration of
    /// the missing mass", Electronic Communications in Probability 18 (2013) 1–7; half of δ each.
    /// </remarks>
    /// <param name="frequencies">How often each kind was seen, not negative.</param>
    /// <param name="delta">Probability that the bound is too low, in (0, 1).</param>
    /// <exception cref="StatisticsArgumentException">A figure is out of range or NaN.</exception>
    public static double MissingMassUpper(ReadOnlySpan<long> frequencies, double delta)
    {
        Guard.OpenUnit(delta);
        var (_, draws, singles, _) = Count(frequencies);
        if (draws == 0) return 1;
        return Math.Min(1, singles / (double)draws + (1 + Math.Sqrt(2)) * Math.Sqrt(Math.Log(2 / delta) / draws));
    }

    /// <summary>
    /// A lower estimate of how many kinds there are, seen or not: seen + (n − 1)/n · f₁(f₁ − 1)/(2(f₂ + 1)), with f₁ kinds seen once
    /// and f₂ twice. 0 without draws.
    /// </summary>
    /// <remarks>
    /// A. Chao, "Nonparametric estimation of the number of classes in a population", Scandinavian Journal of Statistics 11 (1984)
    /// 265–270, in the bias-corrected form of Chao (2005).
    /// </remarks>
    /// <param name="frequencies">How often each kind was seen, not negative.</param>
    /// <exception cref="StatisticsArgumentException">A frequency is negative, or there are more than one thousand million
    /// draws.</exception>
    public static double Chao1(ReadOnlySpan<long> frequencies)
    {
        var (kinds, draws, singles, doubles) = Count(frequencies);
        return draws == 0 ? 0 : kinds + (draws - 1.0) / draws * singles * (singles - 1.0) / (2 * (doubles + 1.0));
    }

    private static (long Kinds, long Draws, long Singles, long Doubles) Count(ReadOnlySpan<long> frequencies)
    {
        long kinds = 0, draws = 0, singles = 0, doubles = 0;
        foreach (var frequency in frequencies)
        {
            Guard.Within(frequency, 0, Guard.MaxTrials - draws, nameof(frequencies));
            draws += frequency;
            if (frequency > 0) kinds++;
            if (frequency == 1) singles++;
            if (frequency == 2) doubles++;
        }

        return (kinds, draws, singles, doubles);
    }
}
