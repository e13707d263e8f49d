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

    /// <summary>Independent units among the trials: more trials of one case make its rate surer, not the eval's.</summary>
    public long Units { get; init; } = long.MaxValue;

    /// <summary>True where the results decided when to stop: then only an interval that holds at any time is true.</summary>
    public bool StoppedByResults { get; init; }

    /// <summary>
    /// Wilson's interval over the independent units, or a confidence sequence's; a missing trial counts as failed at the lower end and as
    /// passed at the upper one.
    /// </summary>
    public (double Lower, double Upper) Interval
    {
        get
        {
            var units = Math.Min(Units, Trials);
            return (Of(Share(Passed, units), units).Lower, Of(Share(Passed + Missing, units), units).Upper);
        }
    }

    private Bounds Of(long passed, long units) =>
        StoppedByResults ? ConfidenceSequence.Interval(passed, units, Confidence) : Wilson.Interval(passed, units, Confidence);

    private long Share(long passed, long units) => Trials == 0 ? 0 : (long)Math.Round((decimal)passed * units / Trials);

    public void Add(TrialOutcome outcome)
    {
        if (outcome == TrialOutcome.Passed) Passed++;
        else if (outcome == TrialOutcome.Failed) Failed++;
        else Missing++;
    }
}
