namespace EvalKit;

/// <summary>
/// Wald's sequential probability ratio test of "fails at a rate of 0.6 or more" against "of 0.2 or less", cut off after a number of
/// tests; undecided then counts as holding, which keeps the larger counterexample.
/// </summary>
/// <param name="accept">The likelihood ratio from which it fails: (1 − b) / a.</param>
/// <param name="reject">The likelihood ratio down to which it holds: b / (1 − a).</param>
/// <param name="mostTrials">Where it is cut off.</param>
internal sealed class SequentialRule(double accept, double reject, int mostTrials) : DecisionRule
{
    /// <summary>Failures in a row that confirm: 3⁵ is above 95, 3⁴ is not.</summary>
    public const int FewestToConfirm = 5;

    // With rates 0.6 and 0.2 a failure triples the likelihood ratio and a hold halves it: 0.6/0.2 and 0.4/0.8.
    private const double PerFailure = 3;
    private const double PerHold = 0.5;

    /// <summary>For a candidate: a = 0.05, b = 0.20, at most 10 tests.</summary>
    public static DecisionRule ForCandidates { get; } = new SequentialRule(0.80 / 0.05, 0.20 / 0.95, 10);

    /// <summary>For the final value: a = 0.01, b = 0.05.</summary>
    public static DecisionRule ToConfirm(int mostTrials) => new SequentialRule(0.95 / 0.01, 0.05 / 0.99, mostTrials);

    public override CandidateDecision Judge(int failures, int holds)
    {
        var ratio = 1.0;
        for (var i = 0; i < failures; i++) ratio *= PerFailure;
        for (var i = 0; i < holds; i++) ratio *= PerHold;
        return ratio >= accept ? CandidateDecision.Fails
            : ratio <= reject || failures + holds >= mostTrials ? CandidateDecision.Holds
            : CandidateDecision.Open;
    }
}
