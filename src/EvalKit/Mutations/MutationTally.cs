namespace EvalKit;

/// <summary>What became of one mutation's trials.</summary>
internal sealed class MutationTally
{
    public long Passed { get; private set; }

    public long Tried { get; private set; }

    public void Add(TrialOutcome outcome)
    {
        Tried++;
        if (outcome == TrialOutcome.Passed) Passed++;
    }
}
