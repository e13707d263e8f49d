namespace EvalKit;

/// <summary>Requirements on the share of perturbed trials that pass.</summary>
public sealed class PerturbedPassRate
{
    private readonly TrialPopulation _population;

    internal PerturbedPassRate(TrialPopulation population) => _population = population;

    /// <summary>The pass rate of the planned perturbed trials is at least <paramref name="rate"/>.</summary>
    /// <inheritdoc cref="PassRate.AtLeast"/>
    public Gate AtLeast(double rate, double? tolerance = null) => new PassRateGate(rate, tolerance, _population);
}
