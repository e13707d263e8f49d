namespace EvalKit.Extensibility;

/// <summary>What an eval planned, written before its first call.</summary>
public sealed record EvalEntry : JournalEntry
{
    /// <summary>The eval's ordinal in this journal; the other entries refer to it.</summary>
    public int Eval { get; init; }

    /// <summary>The eval's stable id.</summary>
    public required string Id { get; init; }

    /// <summary>The subject's name and version, <c>receipt-reader@3</c>, or <c>undeclared</c>.</summary>
    public string Subject { get; init; } = "undeclared";

    /// <summary>What the eval is for.</summary>
    public EvalIntent Intent { get; init; }

    /// <summary>The seed of the design.</summary>
    public ulong Seed { get; init; }

    /// <summary>How many cases there are.</summary>
    public int Cases { get; init; }

    /// <summary>How many independent groups the cases form; equal to <see cref="Cases"/> when each stands alone.</summary>
    public int Clusters { get; init; }

    /// <summary>The cells of the modality × difficulty matrix; trials refer to them by position.</summary>
    public IReadOnlyList<CellEntry> Cells { get; init; } = [];

    /// <summary>The perturbation axes; trials refer to them by position.</summary>
    public IReadOnlyList<AxisEntry> Axes { get; init; } = [];

    /// <summary>The gates, as the plan prints them.</summary>
    public IReadOnlyList<string> Gates { get; init; } = [];

    /// <summary>The expectations, in the order of a trial's grades; <see langword="null"/> when they differ from case to case.</summary>
    public IReadOnlyList<string>? Expectations { get; init; }

    /// <summary>Planned unperturbed trials of purpose Measure.</summary>
    public long PlannedClean { get; init; }

    /// <summary>Planned trials of purpose AsShipped.</summary>
    public long PlannedAsShipped { get; init; }

    /// <summary>Planned perturbed trials of purpose Measure.</summary>
    public long PlannedPerturbed { get; init; }

    /// <summary>Calls that replaying the corpus takes at most; they enter no rate.</summary>
    public long PlannedCorpus { get; init; }

    /// <summary>The arithmetic of the planned calls, as printed.</summary>
    public string Plan { get; init; } = "";

    /// <summary>What each gate can see with the planned trials, as printed.</summary>
    public IReadOnlyList<string> Sights { get; init; } = [];

    /// <summary>How many gates, slice by slice, are expected to fail at most where the subject just meets every bar.</summary>
    public double FalseFails { get; init; }

    /// <summary>How the eval may end before all planned trials are made: <c>sequential</c>; <see langword="null"/> where it may not.</summary>
    public string? Stop { get; init; }

    /// <summary>What the expectations made of replies that know nothing, the best of each kind; they are no trials, and no gate counts them.</summary>
    public IReadOnlyList<NullEntry> Nulls { get; init; } = [];

    /// <summary>What the eval asks, expects and plans, in hashes: <c>cases and prompts: 9f86d081884c7d65</c>. A run is resumed, and shards are merged, where all are the same.</summary>
    public IReadOnlyList<string> Prints { get; init; } = [];

    /// <summary>What earlier runs of the eval in the same results folder came to, the oldest first.</summary>
    public IReadOnlyList<EarlierEntry> Earlier { get; init; } = [];

    /// <summary>What the author of the eval should know about it.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}
