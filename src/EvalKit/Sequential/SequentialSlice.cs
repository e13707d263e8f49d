using EvalKit.Statistics;

namespace EvalKit;

/// <summary>One slice of a gate under a sequential test: which trials it takes in which order, and how far it has come.</summary>
/// <param name="slice">The slice of the gate.</param>
/// <param name="claim">What is tested.</param>
/// <param name="design">The test.</param>
/// <param name="trials">Positions among the trials of the schedule: of each cluster the first in the seeded order, and no more than the test can use.</param>
internal sealed class SequentialSlice(GateSlice slice, SequentialClaim claim, SprtDesign design, int[] trials)
{
    /// <summary>
    /// Trials made at once where a decision may fall after any of them. It bounds what is made in vain and never depends on concurrency,
    /// so that the same trials are made whatever runs beside them.
    /// </summary>
    private const int Round = 4;

    private readonly SequentialTest _test = new(design);

    public GateSlice Slice { get; } = slice;

    public SequentialClaim Claim { get; } = claim;

    public SprtDesign Design => design;

    /// <summary>True where the slice's verdict stands.</summary>
    public bool HasEnded => _test.HasEnded;

    /// <summary>The trials of the next round.</summary>
    public ReadOnlySpan<int> Next() => HasEnded
        ? []
        : trials.AsSpan((int)_test.Trials, Math.Min(Math.Max(Round, _test.FewestMore()), trials.Length - (int)_test.Trials));

    /// <summary>Takes in the contiguous prefix of the order that has outcomes; what lies beyond a decision is not looked at.</summary>
    /// <param name="outcomes">What is known of each trial of the schedule.</param>
    public void Advance(TrialOutcome?[] outcomes)
    {
        while (!HasEnded && outcomes[trials[_test.Trials]] is { } outcome) _test.Add(outcome);
    }

    /// <summary>The evidence and what it shows.</summary>
    /// <param name="planned">The evidence of the slice as it was planned.</param>
    public (GateEvidence Evidence, GateDecision Decision) Decide(GateEvidence planned)
    {
        var evidence = planned with
        {
            NotNeeded = HasEnded ? planned.Planned - _test.Trials : 0,
            Clusters = _test.Trials,
            Passed = _test.Passed,
            Failed = _test.Failed,
            Errored = _test.Errored,
            Unscored = _test.Unscored,
            Scored = null,
            Tally = null,
        };
        return (evidence, SequentialText.Decide(evidence, Claim, _test));
    }
}
