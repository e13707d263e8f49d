namespace EvalKit;

/// <summary>How an eval, or one cell of it, shows as a test.</summary>
internal enum EvalTestOutcome
{
    Passed,
    PassedWithWarning,
    Failed,
    Incomplete,

    /// <summary>Inconclusive, and red: the estimate is below bar − tolerance, or the run is strict.</summary>
    NotShown,

    /// <summary>No verdict was asked for here; the test is shown skipped.</summary>
    NotEvaluated,
}

internal sealed record EvalTestReport(
    EvalTestOutcome Outcome, string Message, IReadOnlyList<string> Warnings, IReadOnlyList<EvalAttachment> Attachments);

/// <summary>A file that a test hands to its runner; the name has no extension.</summary>
internal sealed record EvalAttachment(string Name, byte[] Content, string MediaType);
