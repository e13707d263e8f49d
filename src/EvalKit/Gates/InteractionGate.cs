using EvalKit.Statistics;

using EvalKit.Media;

namespace EvalKit;

/// <summary>A bar on the failures that two kinds of input cause together beyond what they cause apart, for each pair.</summary>
internal sealed class InteractionGate : Gate
{
    private const double Power = 0.8;

    private readonly double _bar;
    private readonly double? _tolerance;

    public InteractionGate(double bar, double? tolerance)
    {
        if (!(bar >= 0 && bar < 1)) throw new ArgumentOutOfRangeException(nameof(bar), bar, "An interaction's bar is at least 0 and below 1.");
        if (tolerance is { } t && !(t >= 0 && t < 1)) throw new ArgumentOutOfRangeException(nameof(tolerance), t, "A tolerance is at least 0 and below 1.");
        (_bar, _tolerance) = (bar, tolerance);
    }

    public override string Requirement => new MeanClaim("interaction", _bar, 0, AtMost: true).Requirement;

    internal override bool Takes(TrialPurpose purpose) => purpose == TrialPurpose.Factorial;

    protected internal override bool Judges(in TrialFacts trial) => trial.Purpose == TrialPurpose.Factorial;

    internal override string? Sees(GateEvidence planned)
    {
        var pairs = ((InteractionTally)planned.Tally!).Pairs();
        var seen = pairs.Where(pair => pair.Clusters >= ClusteredMean.FewClusters).Select(pair =>
        {
            var alpha = EvidenceOf(pair, planned, pairs.Count).FailAlpha;
            return FormattableString.Invariant($"{pair.Clusters} independent cases with {pair.Name}: in 4 runs of 5 it notices harm that is above the bar by {Visible(pair.Clusters, 0.1, alpha):0.00}, or by {Visible(pair.Clusters, 0.02, alpha):0.00} where a combination fails 1 time in 50 and not in 10");
        }).ToList();
        return seen.Count == 0 ? null : string.Join("; ", seen);
    }

    internal override GateTally NewTally(PlanSize size) => new InteractionTally(size);

    internal override double FalseFailRate(GateEvidence planned) => planned.FailAlpha;

    protected internal override GateDecision Decide(GateEvidence evidence)
    {
        var pairs = ((InteractionTally)evidence.Tally!).Pairs();
        var decided = pairs.Select(pair => Decide(pair, EvidenceOf(pair, evidence, pairs.Count))).OrderBy(Urgency).ToList();
        if (decided.Count == 0) return new(Verdict.Incomplete, "interaction: no case has two kinds of input");
        // Every pair must pass, so each may do so at α; any may fail, so they share it.
        return decided[0] with
        {
            Text = string.Join("; ", decided.Select(decision => decision.Text)),
            Rate = decided.Max(decision => decision.Rate),
            Shown = decided.All(decision => decision.Verdict == Verdict.Pass || decision.Shown),
        };
    }

    protected internal override string? WhyItCannotFail(GateEvidence planned)
    {
        var pairs = ((InteractionTally)planned.Tally!).Pairs();
        foreach (var pair in pairs)
        {
            var worst = pair.IfAll(2, EvidenceOf(pair, planned, pairs.Count)).Lower;
            if (worst <= _bar) return FormattableString.Invariant($"could never fail: even the worst there can be, over the {pair.Cases} cases with {pair.Name}, shows only at least {worst:0.00##}. Plan more of them.");
        }

        return null;
    }

    protected internal override string? Caution(GateEvidence planned)
    {
        foreach (var pair in ((InteractionTally)planned.Tally!).Pairs())
        {
            var best = pair.IfAll(0, planned).Upper;
            if (!Claim(pair, planned).Reaches(best))
                return FormattableString.Invariant($"cannot pass with {pair.Cases} cases with {pair.Name}: even without a failure they show only at most {best:0.00##}, and {Requirement} is required, tolerance {Claim(pair, planned).Tolerance:0.00##}. Plan more cases.");
        }

        return null;
    }

    private GateDecision Decide(InteractionPair pair, GateEvidence evidence) =>
        Claim(pair, evidence).Decide(pair.Figures(evidence), evidence, pair.Over);

    private MeanClaim Claim(InteractionPair pair, GateEvidence evidence) =>
        new($"interaction of {pair.Name}", _bar, _tolerance ?? evidence.Tolerance, AtMost: true);

    // The contrast of four trials that each fail with the same probability; and no bound claims more than cases that all agree would prove.
    private double Visible(long clusters, double failing, double alpha) => Math.Max(
        Math.Sqrt(4 * failing * (1 - failing)) * MeanPower.DetectableEffect(clusters, alpha, Power), (_bar + 2) * (Math.Pow(alpha, -1.0 / clusters) - 1));

    private static GateEvidence EvidenceOf(InteractionPair pair, GateEvidence evidence, int pairs) =>
        evidence with { Slices = evidence.Slices * pairs, Planned = pair.Planned, Scored = pair.Scored };

    private static int Urgency(GateDecision decision) => decision.Verdict switch
    {
        Verdict.Fail => 0,
        Verdict.Incomplete => 1,
        Verdict.Inconclusive => decision.Shown ? 3 : 2,
        _ => 4,
    };
}
