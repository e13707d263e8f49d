namespace EvalKit;

/// <summary>What an eval came to: its worst verdict. The order is the order of urgency.</summary>
internal enum EvalStatus
{
    Failed,
    Incomplete,
    Inconclusive,
    Unjudged,

    /// <summary>What was judged passed, but a filter or another shard holds other gates.</summary>
    PartlyJudged,
    Passed,
}
