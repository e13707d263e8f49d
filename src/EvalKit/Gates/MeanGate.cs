using EvalKit.Statistics;

namespace EvalKit;

/// <summary>A gate on a mean of values between <see cref="Least"/> and 1.</summary>
internal abstract class MeanGate : Gate
{
    private const double Power = 0.8;

    private readonly double? _tolerance;

    private protected MeanGate(double? tolerance)
    {
        if (tolerance is { } t && !(t >= 0 && t < 1)) throw new ArgumentOutOfRangeException(nameof(tolerance), t, "A tolerance is at least 0 and below 1.");
        _tolerance = tolerance;
    }

    public override string Requirement => Claim(0).Requirement;

    /// <summary>The least value that a trial can give; the greatest is 1.</summary>
    protected abstract double Least { get; }

    protected abstract double Bar { get; }

    /// <summary>What the mean is of.</summary>
    protected abstract string Measure { get; }

    /// <summary>True where small is good.</summary>
    protected virtual bool AtMost => false;

    protected internal override GateDecision Decide(GateEvidence evidence)
    {
        var tally = (MeanTally)evidence.Tally!;
        var claim = Claim(ToleranceIn(evidence));
        if (evidence.Planned == evidence.Missing)
            return new(Verdict.Incomplete, FormattableString.Invariant($"{claim.Measure}: none of {evidence.Planned} trials was scored"));
        var (lowerAlpha, upperAlpha) = AtMost ? (evidence.FailAlpha, evidence.PassAlpha) : (evidence.PassAlpha, evidence.FailAlpha);
        return claim.Decide(tally.Sums().Figures(Least, 1, lowerAlpha, upperAlpha), evidence, tally.Over);
    }

    protected internal override string? WhyItCannotFail(GateEvidence planned)
    {
        // Clusters that all give the worst value there is.
        var worst = AtMost ? Agreeing(planned.Clusters, 1, Least, planned.FailAlpha) : -Agreeing(planned.Clusters, -Least, -1, planned.FailAlpha);
        return AtMost ? worst > Bar ? null : CannotFail(planned, "at least", worst) : worst < Bar ? null : CannotFail(planned, "at most", worst);
    }

    protected internal override string? Caution(GateEvidence planned)
    {
        var claim = Claim(ToleranceIn(planned));
        var best = AtMost ? -Agreeing(planned.Clusters, 0, -1, planned.PassAlpha) : Agreeing(planned.Clusters, 1, Least, planned.PassAlpha);
        return claim.Reaches(best) ? null : FormattableString.Invariant(
            $"cannot pass with {planned.Clusters} cases: even without a flaw they show only {(AtMost ? "at most" : "at least")} {best:0.00##}, and {Requirement} is required, tolerance {claim.Tolerance:0.00##}. Plan more cases.");
    }

    internal override string? Sees(GateEvidence planned)
    {
        if (planned.Clusters < ClusteredMean.FewClusters) return null;
        var effect = MeanPower.DetectableEffect(planned.Clusters, planned.FailAlpha, Power);
        return FormattableString.Invariant($"{planned.Clusters} independent cases: in 4 runs of 5 it notices figures that miss the bar by {effect / 2:0.00}, or by {effect / 10:0.00} where cases score much alike");
    }

    internal override double FalseFailRate(GateEvidence planned) => planned.FailAlpha;

    private MeanClaim Claim(double tolerance) => new(Measure, Bar, tolerance, AtMost);

    private double ToleranceIn(GateEvidence evidence) => _tolerance ?? (AtMost ? evidence.Tolerance : Math.Min(evidence.Tolerance, Bar / 2));

    private static double Agreeing(long clusters, double value, double least, double alpha) =>
        clusters == 0 ? least : least + (Math.Pow(alpha, 1.0 / clusters) * (value - least));

    private static string CannotFail(GateEvidence planned, string side, double worst) => FormattableString.Invariant(
        $"could never fail: even the worst there can be, over {planned.Clusters} independent cases, shows only {side} {worst:0.00##}. Plan more cases.");
}
