namespace EvalKit;

/// <summary>What one test of one generated value showed.</summary>
public enum TestVerdict
{
    /// <summary>The property holds for it.</summary>
    Holds,

    /// <summary>The property fails: a counterexample.</summary>
    Fails,

    /// <summary>The value does not meet the property's precondition; it says nothing.</summary>
    Discard,

    /// <summary>
    /// No answer for a reason that is not the value's: a timeout, a rate limit, a broken judge. Counted, never taken for a failure, and
    /// never shrunk on.
    /// </summary>
    Unknown,
}
