namespace EvalKit;

/// <summary>Requirements on the share of clean trials of exactly these cases that pass.</summary>
public sealed class FixedPassRate
{
    private readonly TrialPopulation _population = new TrialPopulation.Clean();

    internal FixedPassRate()
    {
    }

    /// <summary>The pass rate on these cases is at least <paramref name="rate"/>.</summary>
    /// <param name="rate">The bar, over 0 and at most 1. Fail: the one-sided upper bound is below it.</param>
    /// <param name="tolerance">Pass: the lower bound reaches <paramref name="rate"/> − this. Default <see cref="EvalOptions.Tolerance"/>, 0.05; 0 where the subject is declared deterministic.</param>
    /// <remarks>
    /// With one trial per case passes are a sum of chances that differ by case; binomial bounds are conservative for it (W. Hoeffding, Annals of
    /// Mathematical Statistics 27 (1956) 713–721).
    /// </remarks>
    public Gate AtLeast(double rate, double? tolerance = null) => new PassRateGate(rate, tolerance, _population, fixedCases: true);
}
