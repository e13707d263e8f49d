namespace EvalKit;

internal sealed record ShrinkOptions
{
    /// <summary>Calls of the oracle, started ones; pilot and confirmation included.</summary>
    public int MaxCalls { get; init; } = 200;

    /// <summary>Chains: how near to the threshold, as a share of the last holding tick; never finer than a tick.</summary>
    public double Precision { get; init; } = 0.05;

    /// <summary>The subject gives the same verdict every time: one test per candidate, no pilot, no confirmation.</summary>
    public bool Deterministic { get; init; }

    /// <summary>Re-tests of the failing start before anything else.</summary>
    public int PilotTrials { get; init; } = 5;

    /// <summary>Tests after which an undecided confirmation counts as not confirmed.</summary>
    public int ConfirmTrials { get; init; } = 24;

    /// <summary>Candidates in flight.</summary>
    public int Window { get; init; } = 1;

    /// <summary>
    /// Tests of the failing start made before, with the repeat indices below this: the failure was selected for, so they are no evidence
    /// and are not repeated under the same index.
    /// </summary>
    public int KnownRepeats { get; init; } = 1;

    /// <summary>Chains: the clean prompt is known to hold. Otherwise it is tested first, as nothing is milder.</summary>
    public bool CleanHolds { get; init; }

    /// <summary>
    /// Chains: how many edits each step of a chain makes in the text that is tested, so that single ones can be left out; null where that is
    /// not known.
    /// </summary>
    public Func<PerturbationChain, IReadOnlyList<int>>? CountEdits { get; init; }

    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfNegative(MaxCalls);
        ArgumentOutOfRangeException.ThrowIfLessThan(PilotTrials, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(ConfirmTrials, SequentialRule.FewestToConfirm);
        ArgumentOutOfRangeException.ThrowIfLessThan(Window, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(KnownRepeats);
        if (Precision is not (>= 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(Precision), Precision, "In [0, 1); 0.05 is 5 %.");
    }
}
