namespace EvalKit;

internal enum CandidateDecision
{
    /// <summary>More tests are needed.</summary>
    Open,

    Fails,
    Holds,

    /// <summary>Calls were made and not answered.</summary>
    Unanswered,

    OutOfCalls,
}
