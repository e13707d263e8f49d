namespace EvalKit;

/// <summary>How far, how fast and for how much money <see cref="CounterexampleSearch"/> looks.</summary>
public sealed record CounterexampleSearchOptions
{
    /// <summary>The seed of every draw. Default 0: the same draws in every run.</summary>
    public ulong Seed { get; init; }

    /// <summary>How many values to draw at most, 1 or more. Default 100.</summary>
    public int Draws { get; init; } = 100;

    /// <summary>FsCheck's size of the first draw; it grows evenly to <see cref="EndSize"/>. Default 1.</summary>
    public int StartSize { get; init; } = 1;

    /// <summary>FsCheck's size of the last draw. Default 100.</summary>
    public int EndSize { get; init; } = 100;

    /// <summary>Tests exactly this draw, and nothing else, when it is set. Default null.</summary>
    public DrawSeed? Replay { get; init; }

    /// <summary>Tests in flight while searching, 1 or more. Changes the wall time, not the result. Default 4.</summary>
    public int Concurrency { get; init; } = 4;

    /// <summary>
    /// Candidates in flight while shrinking, 1 or more. Above 1 it is faster and starts calls that are then not needed; the result is
    /// the same for a deterministic test. Default 1.
    /// </summary>
    public int SpeculativeShrinks { get; init; } = 1;

    /// <summary>Calls of the test, searching and shrinking together, 1 or more. Default 1000.</summary>
    public int MaxCalls { get; init; } = 1000;

    /// <summary>
    /// Draws without an answer after which the search gives up, 1 or more: a service that is down is not asked a thousand times.
    /// Default 10.
    /// </summary>
    public int MaxUnknowns { get; init; } = 10;

    /// <summary>Time for everything, measured by <see cref="Clock"/>. Default null: none.</summary>
    public TimeSpan? TimeLimit { get; init; }

    /// <summary>The clock of <see cref="TimeLimit"/>. Default: the system's.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Whether the failure is shrunk. Default true.</summary>
    public bool Shrink { get; init; } = true;

    /// <summary>
    /// True when the same value always gets the same verdict: one test per candidate, and none to confirm. Wrongly set, shrinking ends on
    /// values that hardly fail. Default false.
    /// </summary>
    public bool Deterministic { get; init; }

    /// <summary>
    /// Perturbation chains only: how near a severity is brought to where the failure begins, as a share of the parameter in ticks; never
    /// finer than one tick. In [0, 1). Default 0.05.
    /// </summary>
    public double Precision { get; init; } = 0.05;

    /// <summary>
    /// Perturbation chains only: how many edits each step of a chain makes in the text that is tested
    /// (<see cref="PerturbationChain.CountEdits"/>), so that shrinking can leave out single ones. Default null: steps stay whole.
    /// </summary>
    public Func<PerturbationChain, IReadOnlyList<int>>? CountEdits { get; init; }

    internal void Validate()
    {
        List<string> broken = [];
        AtLeast(1, Draws, nameof(Draws));
        AtLeast(0, StartSize, nameof(StartSize));
        AtLeast(0, EndSize, nameof(EndSize));
        AtLeast(1, Concurrency, nameof(Concurrency));
        AtLeast(1, SpeculativeShrinks, nameof(SpeculativeShrinks));
        AtLeast(1, MaxCalls, nameof(MaxCalls));
        AtLeast(1, MaxUnknowns, nameof(MaxUnknowns));
        if (TimeLimit < TimeSpan.Zero) broken.Add(FormattableString.Invariant($"TimeLimit={TimeLimit:c}: must not be negative"));
        if (Clock is null) broken.Add("Clock=null: use TimeProvider.System");
        if (Precision is not (>= 0 and < 1)) broken.Add(FormattableString.Invariant($"Precision={Precision}: must be in [0, 1)"));
        if (broken.Count > 0) throw new ArgumentException("The search cannot run with these options. " + string.Join("; ", broken) + ".");

        void AtLeast(int least, int value, string name)
        {
            if (value < least) broken.Add(FormattableString.Invariant($"{name}={value}: must be {least} or more"));
        }
    }

    internal DrawSeed SeedOf(int index) => Replay ?? DrawSeed.At(
        Seed,
        index,
        Draws == 1 ? StartSize : (int)(StartSize + ((long)EndSize - StartSize) * index / (Draws - 1)));
}
