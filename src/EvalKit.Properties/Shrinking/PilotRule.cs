namespace EvalKit;

/// <summary>A fixed number of tests; failing once is enough to go on.</summary>
internal sealed class PilotRule(int trials) : DecisionRule
{
    public override Decision Judge(int failures, int holds) =>
        failures + holds < trials ? Decision.Open : failures > 0 ? Decision.Fails : Decision.Holds;
}
