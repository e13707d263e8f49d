namespace EvalKit;

/// <summary>Why a search for a counterexample ended.</summary>
public enum SearchEnding
{
    /// <summary>A counterexample was found and its shrinking came to an end of its own.</summary>
    Found,

    /// <summary>Every draw was tested, none failed, and none stayed unanswered.</summary>
    AllHeld,

    /// <summary>
    /// No counterexample, but no answer either: some draws were Unknown, too many were, or not one met the precondition. Not to be read
    /// as success.
    /// </summary>
    Undecided,

    /// <summary>The calls were used up; a counterexample, if any, may not be the mildest.</summary>
    Budget,

    /// <summary>The time limit passed; a counterexample, if any, may not be the mildest.</summary>
    Deadline,

    /// <summary>The caller cancelled; a counterexample, if any, may not be the mildest.</summary>
    Cancelled,
}
