namespace EvalKit;

/// <summary>
/// Two e-processes run by run. For a subject that meets the bar the probability that the evidence against it is ever enough is α at most, however many
/// runs there are and whoever decides when to make another one; the same holds for one at bar − tolerance or below and a pass (J. Ville, 1939).
/// </summary>
internal sealed class EvidenceProcess(EvidenceClaim claim)
{
    private double _mostAbove = double.NegativeInfinity;
    private double _mostBelow = double.NegativeInfinity;

    public EvidenceCounts Sum { get; private set; }

    /// <summary>The logarithm of the evidence that the rate is above bar − tolerance: now or, once it was enough, then.</summary>
    public double Above => IsAbove ? _mostAbove : claim.LogAbove(Sum);

    /// <summary>The logarithm of the evidence that the rate is below the bar.</summary>
    public double Below => IsBelow ? _mostBelow : claim.LogBelow(Sum);

    public bool IsAbove => claim.IsEnough(_mostAbove);

    public bool IsBelow => claim.IsEnough(_mostBelow);

    /// <summary>Whether a verdict would stand if the missing trials had all passed, or all failed.</summary>
    public bool MissingCouldDecide => Sum.Missing > 0
        && (claim.IsEnough(claim.LogAbove(Sum with { Passed = Sum.Passed + Sum.Missing, Missing = 0 }))
            || claim.IsEnough(claim.LogBelow(Sum with { Failed = Sum.Failed + Sum.Missing, Missing = 0 })));

    /// <summary>Another run.</summary>
    public void Add(EvidenceCounts run)
    {
        Sum += run;
        _mostAbove = Math.Max(_mostAbove, claim.LogAbove(Sum));
        _mostBelow = Math.Max(_mostBelow, claim.LogBelow(Sum));
    }
}
