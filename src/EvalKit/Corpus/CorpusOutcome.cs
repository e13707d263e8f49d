namespace EvalKit.Extensibility;

/// <summary>What became of an entry of the corpus in one run.</summary>
public enum CorpusOutcome
{
    /// <summary>Fixed, and it still passes.</summary>
    Holds,

    /// <summary>Fixed, and it fails again.</summary>
    Returned,

    /// <summary>Open, and it still fails.</summary>
    Fails,

    /// <summary>Open, and it passed every time: it looks fixed.</summary>
    Passes,

    /// <summary>Replayed, but too many tries gave no answer.</summary>
    Undecided,

    /// <summary>Not comparable: its case, its input or its perturbation is not what it was.</summary>
    Stale,

    /// <summary>Not replayed, since a person called it invalid.</summary>
    Invalid,
}
