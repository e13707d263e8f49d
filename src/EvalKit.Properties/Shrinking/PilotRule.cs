namespace EvalKit;

/// <summary>A fixed number of tests; failing once is enough to go on.</summary>
internal sealed class PilotRule(int trials) : DecisionRule
{
    public override CandidateDecision Judge(int failures, int holds) =>
        failures + holds < trials ? CandidateDecision.Open : failures > 0 ? CandidateDecision.Fails : CandidateDecision.Holds;
}
