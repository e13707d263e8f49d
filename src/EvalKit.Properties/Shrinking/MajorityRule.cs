namespace EvalKit;

internal sealed class MajorityRule(int trials) : DecisionRule
{
    public override Decision Judge(int failures, int holds) =>
        2 * failures > trials ? Decision.Fails : 2 * holds > trials ? Decision.Holds : Decision.Open;
}
