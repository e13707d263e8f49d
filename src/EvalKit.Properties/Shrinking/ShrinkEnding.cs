namespace EvalKit;

/// <summary>Why shrinking a counterexample ended.</summary>
public enum ShrinkEnding
{
    /// <summary>Nothing milder fails, to the asked precision.</summary>
    Minimal,

    /// <summary>The calls were used up; the mildest failure so far is kept.</summary>
    Budget,

    /// <summary>The failure did not come back often enough to be followed, so it was not shrunk.</summary>
    Flaky,

    /// <summary>Some candidates stayed unanswered; a milder failure may hide among them.</summary>
    Unknown,

    /// <summary>Cancelled, or out of time; the mildest failure so far is kept.</summary>
    Cancelled,

    /// <summary>Shrinking was not asked for.</summary>
    NotAsked,
}
