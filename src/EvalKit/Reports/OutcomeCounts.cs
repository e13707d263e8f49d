using EvalKit.Statistics;

namespace EvalKit;

/// <summary>Trials counted by outcome. Missing trials stay in the denominator.</summary>
internal sealed class OutcomeCounts
{
    private const double Confidence = 0.95;

    public long Passed { get; private set; }

    public long Failed { get; private set; }

    /// <summary>Unscored, errored and skipped trials: infrastructure, not quality.</summary>
    public long Missing { get; private set; }

    public long Trials => Passed + Failed + Missing;

    /// <summary>Passed out of all, missing ones included.</summary>
    public double Rate => Trials == 0 ? 0 : (double)Passed / Trials;

    /// <summary>Wilson's interval; a missing trial counts as failed at the lower end and as passed at the upper one.</summary>
    public (double Lower, double Upper) Interval =>
        (Wilson.Interval(Passed, Trials, Confidence).Lower, Wilson.Interval(Passed + Missing, Trials, Confidence).Upper);

    public void Add(TrialOutcome outcome)
    {
        if (outcome == TrialOutcome.Passed) Passed++;
        else if (outcome == TrialOutcome.Failed) Failed++;
        else Missing++;
    }
}
