namespace EvalKit.Statistics;

/// <summary>
/// One run of a sequential test. Trials are given in the order they were drawn, whatever order they end in: a prefix with gaps would
/// favour what is answered fast.
/// </summary>
public sealed class SprtRun
{
    private readonly SprtDesign _design;

    internal SprtRun(SprtDesign design) => _design = design;

    /// <summary>Trials that entered the decision.</summary>
    public long Trials { get; private set; }

    /// <summary>Passes among them.</summary>
    public long Passes { get; private set; }

    /// <summary>The decision so far; once it is not Continue it stays.</summary>
    public SequentialDecision Decision { get; private set; }

    /// <summary>The next trial. After a decision further trials change nothing.</summary>
    /// <returns>The decision with this trial.</returns>
    public SequentialDecision Add(bool passed)
    {
        if (Decision != SequentialDecision.Continue) return Decision;
        Trials++;
        if (passed) Passes++;
        return Decision = _design.Decide(Passes, Trials);
    }
}
