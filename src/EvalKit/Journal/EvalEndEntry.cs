namespace EvalKit.Extensibility;

/// <summary>How an eval ended, and what it cost. An eval without this entry was cut off.</summary>
public sealed record EvalEndEntry : JournalEntry
{
    /// <summary>The ordinal of the eval.</summary>
    public int Eval { get; init; }

    /// <summary>Calls made to subjects, shrinking included.</summary>
    public long Calls { get; init; }

    /// <summary>Of these, calls that earlier parts of the run had made: the run that it resumes, or the shards that it merges.</summary>
    public long TakenOver { get; init; }

    /// <summary>Of these, calls made to shrink and confirm failures.</summary>
    public long ShrinkCalls { get; init; }

    /// <summary>Of these, calls made to replay the corpus.</summary>
    public long CorpusCalls { get; init; }

    /// <summary>Of these, calls made to see whether the eval notices mutations.</summary>
    public long MutationCalls { get; init; }

    /// <summary>Trials that took no call because their reply was recorded earlier, in the cache or a cassette; not among <see cref="Calls"/>.</summary>
    public long Replayed { get; init; }

    /// <summary>Calls made to other models to record wordings; not among <see cref="Calls"/>.</summary>
    public long WordingCalls { get; init; }

    /// <summary>Planned calls that were not made because every gate that judges them was decided.</summary>
    public long AvoidedCalls { get; init; }

    /// <summary>Wall-clock seconds from the first call to the last.</summary>
    public double Seconds { get; init; }

    /// <summary><c>complete</c>, <c>cancelled</c> or <c>budget</c>.</summary>
    public string Ending { get; init; } = "complete";

    /// <summary>How much each perturbation takes, where enough trials tell.</summary>
    public IReadOnlyList<CriticalEntry> Critical { get; init; } = [];

    /// <summary>Tokens sent in all calls, when reported.</summary>
    public long? InputTokens { get; init; }

    /// <summary>Tokens received in all calls, when reported.</summary>
    public long? OutputTokens { get; init; }
}
