namespace EvalKit;

/// <summary>How hard a case is for the capability under test, as its author rates it before any reply is seen.</summary>
public enum Difficulty
{
    /// <summary>Not rated; the default.</summary>
    Unrated,

    /// <summary>Should practically never fail.</summary>
    Easy,

    /// <summary>Ordinary production input.</summary>
    Medium,

    /// <summary>Rare or awkward input that users still expect to work.</summary>
    Hard,

    /// <summary>Beyond what today's models are known to do.</summary>
    Frontier,
}
