namespace EvalKit;

/// <summary>The trials of one slice of a gate, counted. Nothing planned is left out: what has no result is missing.</summary>
public sealed record GateEvidence
{
    /// <summary>The slice's label; empty for the whole eval.</summary>
    public string Slice { get; init; } = "";

    /// <summary>How many slices the plan declares for this gate, at least 1.</summary>
    public int Slices { get; init; } = 1;

    /// <summary>The planned trials.</summary>
    public long Planned { get; init; }

    /// <summary>
    /// Independent units among them: cases, or the user's clusters. Where they have unequal numbers of trials it is the effective
    /// number, n² / Σmᵢ² rounded down (Kish, 1965).
    /// </summary>
    public long Clusters { get; init; }

    /// <summary>Trials that passed.</summary>
    public long Passed { get; init; }

    /// <summary>Trials that failed.</summary>
    public long Failed { get; init; }

    /// <summary>Trials that broke: the subject or an expectation threw, or time ran out.</summary>
    public long Errored { get; init; }

    /// <summary>Trials that could not be scored.</summary>
    public long Unscored { get; init; }

    /// <summary>Planned trials that a sequential test did without. They are not missing.</summary>
    public long NotNeeded { get; init; }

    /// <summary>Planned trials that were needed and have no result of any kind: not passed, not failed.</summary>
    public long Missing => Planned - NotNeeded - (Scored ?? Passed + Failed);

    /// <summary>One-sided confidence of the bounds.</summary>
    public double Confidence { get; init; } = 0.95;

    /// <summary>The default tolerance.</summary>
    public double Tolerance { get; init; } = 0.05;

    /// <summary>True where the subject declared that equal prompts get equal replies.</summary>
    public bool Deterministic { get; init; }

    /// <summary>The trials that are evidence, for gates that need neither passed nor failed.</summary>
    internal long? Scored { get; init; }

    /// <summary>More than counts, for the gates that need it.</summary>
    internal GateTally? Tally { get; init; }

    /// <summary>The kind of trials, a word of <see cref="JudgedTrials"/>; null where no trials are judged.</summary>
    internal string? Judges { get; init; }

    /// <summary>α of a pass: 1 − confidence.</summary>
    public double PassAlpha => 1 - Confidence;

    /// <summary>α of a fail: shared by the declared slices, so that more slices do not mean more false alarms.</summary>
    public double FailAlpha => PassAlpha / Slices;
}
