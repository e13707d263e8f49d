namespace EvalKit;

/// <summary>Requirements on the share of trials that pass with the media's bytes as they came.</summary>
public sealed class ShippedPassRate
{
    private readonly TrialPopulation _population = new TrialPopulation.AsShipped();

    internal ShippedPassRate()
    {
    }

    /// <summary>The pass rate of the planned trials as shipped is at least <paramref name="rate"/>.</summary>
    /// <inheritdoc cref="PassRate.AtLeast"/>
    public Gate AtLeast(double rate, double? tolerance = null) => new PassRateGate(rate, tolerance, _population);
}
