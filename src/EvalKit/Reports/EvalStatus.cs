namespace EvalKit;

/// <summary>What an eval came to: its worst verdict. The order is the order of urgency.</summary>
internal enum EvalStatus
{
    Failed,
    Incomplete,
    Inconclusive,
    Unjudged,
    Passed,
}
