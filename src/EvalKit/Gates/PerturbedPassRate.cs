namespace EvalKit;

/// <summary>Requirements on the share of perturbed trials that pass.</summary>
public sealed class PerturbedPassRate
{
    private readonly double _maxSeverity;

    internal PerturbedPassRate(double maxSeverity) => _maxSeverity = maxSeverity;

    /// <summary>The pass rate of the planned perturbed trials is at least <paramref name="rate"/>.</summary>
    /// <inheritdoc cref="PassRate.AtLeast"/>
    public Gate AtLeast(double rate, double? tolerance = null) => new PassRateGate(rate, tolerance, new TrialPopulation.Perturbed(_maxSeverity));
}
