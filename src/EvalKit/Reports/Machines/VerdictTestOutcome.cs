namespace EvalKit;

/// <summary>What programs that show tests know of a result.</summary>
internal enum VerdictTestOutcome
{
    Passed,

    /// <summary>Quality: the requirement is missed, or not shown where it must be.</summary>
    Failure,

    /// <summary>Infrastructure: there is no verdict though there should be.</summary>
    Error,

    /// <summary>No verdict was asked for.</summary>
    Skipped,
}
