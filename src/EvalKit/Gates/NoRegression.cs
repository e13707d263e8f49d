using EvalKit.Statistics;

namespace EvalKit;

/// <summary>
/// The subject is no worse than another one: the mean difference of scores, case by case, main − other. Pass: the one-sided lower bound is at
/// least −margin. Fail: the upper bound is below 0 and the lower one below −margin. Otherwise Inconclusive.
/// </summary>
/// <remarks>
/// Differences of the same cases vary far less than the scores themselves, and a drop that chance explains is no regression: two equal subjects
/// fail in at most 5 % of runs. Bounds are those of <see cref="BoundedMean"/>, over clusters.
/// </remarks>
public sealed class NoRegression : Gate
{
    private const double DefaultMargin = 0.03;

    private readonly RegressionReference _reference;
    private double _margin = DefaultMargin;

    internal NoRegression(RegressionReference reference) => _reference = reference;

    /// <inheritdoc/>
    public override string Requirement => FormattableString.Invariant($"no {_reference.Population.Adjective}regression against {_reference.Name}{_reference.Population.Limit}, margin {_margin:0.00##}");

    internal override DesignNeeds Needs => _reference.Needs;

    private MeanClaim Claim => new($"{_reference.Population.Adjective}score against {_reference.Name}{_reference.Population.Limit}", 0, _margin, AtMost: false)
    {
        PassFirst = true,
        Unit = _reference.Unit,
    };

    /// <summary>Against a subject that <c>.Compare</c> runs on the same trials. Clean trials are judged; see <see cref="Perturbed"/>.</summary>
    /// <param name="name">The name it has in <c>.Compare</c>.</param>
    public static NoRegression Against(string name)
    {
        ArmName.ThrowIfInvalid(name);
        return new(new ComparedReference(name, new TrialPopulation.Clean()));
    }

    /// <summary>Judges the perturbed trials instead of the clean ones.</summary>
    /// <param name="maxSeverity">The strongest severity judged, over 0 and at most 5; default all.</param>
    public static PerturbedNoRegression Perturbed(double maxSeverity = SeverityScale.Max) => new(TrialPopulation.PerturbedUpTo(maxSeverity));

    /// <summary>How far the score may drop, for sure, and still pass. Default 0.03.</summary>
    /// <param name="drop">At least 0 and below 1; with 0 a pass takes proof that the subject is no worse at all.</param>
    public NoRegression Margin(double drop)
    {
        if (!(drop >= 0 && drop < 1)) throw new ArgumentOutOfRangeException(nameof(drop), drop, "A margin is at least 0 and below 1.");
        var copy = (NoRegression)MemberwiseClone();
        copy._margin = drop;
        return copy;
    }

    /// <inheritdoc/>
    protected internal override bool Judges(in TrialFacts trial) => _reference.Population.Includes(trial);

    internal override GateTally NewTally(PlanSize size) => _reference.NewTally(size);

    /// <inheritdoc/>
    protected internal override GateDecision Decide(GateEvidence evidence)
    {
        var tally = (MeanTally)evidence.Tally!;
        if (evidence.Planned == evidence.Missing)
            return new(Verdict.Incomplete, FormattableString.Invariant($"{Claim.Measure}: none of {evidence.Planned} {Claim.Unit} was scored"));
        if (tally.WhyIncomplete is { } why) return new(Verdict.Incomplete, $"{Claim.Measure}: {why}");
        var sums = tally.Sums();
        var decision = Claim.Decide(sums.Figures(-1, 1, evidence.PassAlpha, evidence.FailAlpha), evidence, tally.Over);
        return decision.Verdict == Verdict.Inconclusive && sums.StandardDeviation() is { } spread
            ? decision with { Text = $"{decision.Text}; it sees {DetectableDrop.InWords(evidence.Clusters, spread, evidence.FailAlpha)}" }
            : decision;
    }

    /// <inheritdoc/>
    protected internal override string? WhyItCannotFail(GateEvidence planned) => DetectableDrop.AtBest(planned.Clusters, planned.FailAlpha) < 1
        ? null
        : FormattableString.Invariant($"could never fail: even the worst drop there can be is no proof over {planned.Clusters} independent cases. Plan more cases.");

    /// <inheritdoc/>
    protected internal override string? Caution(GateEvidence planned)
    {
        var equal = -1 + Math.Pow(planned.PassAlpha, 1.0 / planned.Clusters);
        if (Claim.Reaches(equal)) return null;
        var needed = _margin == 0 ? "" : FormattableString.Invariant($"; {Math.Ceiling(Math.Log(planned.PassAlpha) / Math.Log(1 - _margin)):0} cases can");
        return FormattableString.Invariant($"cannot pass an equal subject with {planned.Clusters} cases: if none of them differs, a drop of {-equal:0.00##} is still possible, and the margin is {_margin:0.00##}{needed}.");
    }

    internal override string? Sees(GateEvidence planned) => planned.Clusters < ClusteredMean.FewClusters
        ? null
        : FormattableString.Invariant($"{planned.Clusters} independent cases: it sees {DetectableDrop.InWords(planned.Clusters, DetectableDrop.TypicalDeviation, planned.FailAlpha)} where 1 case in 10 changes by chance");

    internal override double FalseFailRate(GateEvidence planned) => planned.FailAlpha;
}
