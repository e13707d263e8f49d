namespace EvalKit;

/// <summary>What is known of one candidate. Counts, not a verdict, so that a later question can reuse and continue them.</summary>
internal sealed class CandidateTally(int firstRepeat = 0)
{
    public int Failures { get; private set; }

    public int Holds { get; private set; }

    public int Unknowns { get; private set; }

    public bool Discarded { get; private set; }

    public int Trials => Failures + Holds;

    /// <summary>The index of the next test.</summary>
    public int NextRepeat { get; private set; } = firstRepeat;

    public void Add(TestVerdict verdict)
    {
        NextRepeat++;
        switch (verdict)
        {
            case TestVerdict.Fails: Failures++; break;
            case TestVerdict.Holds: Holds++; break;
            case TestVerdict.Discard: Discarded = true; break;
            default: Unknowns++; break;
        }
    }

    /// <summary>An empty tally of the same candidate, whose tests go on with unused indices.</summary>
    public CandidateTally Fresh() => new(NextRepeat);
}
