namespace EvalKit.Statistics;

/// <summary>
/// Tails of the binomial distribution as regularised incomplete beta functions, defined for counts that need not be whole
/// (P(X ≥ k) = I_p(k, n − k + 1); Abramowitz and Stegun 26.5.24).
/// </summary>
internal static class BinomialTail
{
    /// <summary>P(X = passes) for X ~ Bin(trials, rate).</summary>
    public static double Exactly(double passes, double trials, double rate) => SaddlePoint.Binomial(passes, trials, rate, 1 - rate);

    /// <summary>P(X ≥ passes) for X ~ Bin(trials, rate).</summary>
    public static double AtLeast(double passes, double trials, double rate) =>
        passes <= 0 ? 1 : passes > trials ? 0 : IncompleteBeta.Lower(passes, trials - passes + 1, rate, 1 - rate);

    /// <summary>P(X ≤ passes) for X ~ Bin(trials, rate).</summary>
    public static double AtMost(double passes, double trials, double rate) =>
        passes < 0 ? 0 : passes >= trials ? 1 : IncompleteBeta.Upper(passes + 1, trials - passes, rate, 1 - rate);

    /// <summary>The rate at which P(X ≥ passes) equals <paramref name="alpha"/>; 0 &lt; passes ≤ trials.</summary>
    public static double RateWhereAtLeast(double passes, double trials, double alpha) =>
        BetaQuantile.Of(passes, trials - passes + 1, alpha);
}
