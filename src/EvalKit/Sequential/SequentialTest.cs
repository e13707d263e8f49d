using EvalKit.Statistics;

namespace EvalKit;

/// <summary>
/// A sequential test of one slice, given its trials in the seeded order. A missing trial counts as failed towards a pass and as passed
/// towards a fail, so each claim has a run of the test of its own: a verdict is one that the test would have come to whatever the
/// missing trials had been.
/// </summary>
internal sealed class SequentialTest(SprtDesign design)
{
    private readonly SprtRun _least = design.Start();
    private readonly SprtRun _most = design.Start();

    public SprtDesign Design => design;

    /// <summary>Trials that entered the test.</summary>
    public long Trials { get; private set; }

    public long Passed { get; private set; }

    public long Failed { get; private set; }

    public long Errored { get; private set; }

    public long Unscored { get; private set; }

    public long Skipped => Trials - Passed - Failed - Errored - Unscored;

    public long Missing => Trials - Passed - Failed;

    /// <summary>Pass or Fail; null while, or if, there is neither.</summary>
    public Verdict? Decision => _least.Decision == SequentialDecision.Good ? Verdict.Pass
        : _most.Decision == SequentialDecision.Bad ? Verdict.Fail
        : null;

    /// <summary>True where no further trial is needed, or would help.</summary>
    public bool HasEnded => Decision is not null || Trials == design.MaxTrials || (IsHopeless && Skipped == 0);

    /// <summary>The next trial in the order.</summary>
    public void Add(TrialOutcome outcome)
    {
        if (HasEnded) return;
        Trials++;
        switch (outcome)
        {
            case TrialOutcome.Passed: Passed++; break;
            case TrialOutcome.Failed: Failed++; break;
            case TrialOutcome.Errored: Errored++; break;
            case TrialOutcome.Unscored: Unscored++; break;
            case TrialOutcome.Skipped: break;
            default: throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null);
        }

        _least.Add(outcome == TrialOutcome.Passed);
        _most.Add(outcome != TrialOutcome.Failed);
    }

    /// <summary>So many more trials are made for certain: fewer cannot end the test.</summary>
    public int FewestMore() => Math.Min(FewestMore(_least), FewestMore(_most));

    // Broken trials have taken both claims away.
    private bool IsHopeless => _least.Decision == SequentialDecision.Bad && _most.Decision == SequentialDecision.Good;

    private int FewestMore(SprtRun run)
    {
        if (run.Decision != SequentialDecision.Continue) return int.MaxValue;
        var more = 1;
        while (run.Trials + more < design.MaxTrials
            && design.Decide(run.Passes + more, run.Trials + more) == SequentialDecision.Continue
            && design.Decide(run.Passes, run.Trials + more) == SequentialDecision.Continue) more++;
        return more;
    }
}
