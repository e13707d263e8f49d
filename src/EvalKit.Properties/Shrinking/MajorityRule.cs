namespace EvalKit;

internal sealed class MajorityRule(int trials) : DecisionRule
{
    public override CandidateDecision Judge(int failures, int holds) =>
        2 * failures > trials ? CandidateDecision.Fails : 2 * holds > trials ? CandidateDecision.Holds : CandidateDecision.Open;
}
