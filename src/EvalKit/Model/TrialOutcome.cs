namespace EvalKit;

/// <summary>What became of a trial. The last three are <em>missing</em>: they stay in the denominator and are never quality.</summary>
public enum TrialOutcome
{
    /// <summary>Every expectation passed.</summary>
    Passed,

    /// <summary>At least one expectation did not pass, or the reply could not be parsed.</summary>
    Failed,

    /// <summary>The subject replied, but an expectation gave no grade.</summary>
    Unscored,

    /// <summary>The subject or an expectation threw.</summary>
    Errored,

    /// <summary>Planned, but never run: a budget or a cancellation came first.</summary>
    Skipped,
}
