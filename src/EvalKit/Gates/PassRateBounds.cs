using EvalKit.Statistics;

namespace EvalKit;

/// <summary>Bounds on a pass rate in which missing trials count against each claim.</summary>
/// <param name="Lower">The least there is, whatever the missing trials would have been: for single trials, all failed.</param>
/// <param name="Upper">The greatest there is: for single trials, all passed.</param>
/// <param name="Worth">The independent trials that the planned ones are worth; null where the rate is known without any doubt.</param>
internal readonly record struct PassRateBounds(double Lower, double Upper, long? Worth)
{
    /// <summary>Bounds on the rate of all cases like these.</summary>
    public static PassRateBounds OfPopulation(GateEvidence evidence) => evidence.Tally is PassTally { IsClustered: true } tally
        ? OfClusters(tally, evidence)
        : OfTrials(evidence, evidence.Clusters < evidence.Planned ? evidence.Clusters : evidence.Planned);

    /// <summary>Bounds on the rate of exactly these cases.</summary>
    public static PassRateBounds OfTheseCases(GateEvidence evidence) => evidence.Deterministic
        ? new((double)evidence.Passed / evidence.Planned, (double)(evidence.Passed + evidence.Missing) / evidence.Planned, null)
        : OfTrials(evidence, evidence.Planned);

    private static PassRateBounds OfClusters(PassTally tally, GateEvidence evidence) => new(
        ClusteredProportion.LowestLower(tally.Parts(), evidence.PassAlpha),
        ClusteredProportion.HighestUpper(tally.Parts(), evidence.FailAlpha),
        (long)ClusteredProportion.EffectiveTrials(tally.Totals(), evidence.PassAlpha));

    // Fewer units than trials and no more known of them: the passes are rounded against the claim.
    private static PassRateBounds OfTrials(GateEvidence evidence, long units)
    {
        var (least, most) = ((decimal)evidence.Passed * units / evidence.Planned, (decimal)(evidence.Passed + evidence.Missing) * units / evidence.Planned);
        return new(
            ClopperPearson.Lower((long)Math.Floor(least), units, evidence.PassAlpha),
            ClopperPearson.Upper((long)Math.Ceiling(most), units, evidence.FailAlpha),
            units);
    }
}
