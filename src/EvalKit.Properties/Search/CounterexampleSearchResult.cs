namespace EvalKit;

/// <summary>What a search for a counterexample found, and what it cost.</summary>
/// <typeparam name="T">The generated values.</typeparam>
public sealed class CounterexampleSearchResult<T>
{
    internal CounterexampleSearchResult()
    {
    }

    /// <summary>Why the search ended.</summary>
    public required SearchEnding Ending { get; init; }

    /// <summary>
    /// The failure of the lowest index, shrunk; null when none was found. Present after a budget, deadline or cancellation too.
    /// </summary>
    public required Counterexample<T>? Counterexample { get; init; }

    /// <summary>Draws that count: tested, and not later in order than the first failure. The same at every concurrency.</summary>
    public required int Draws { get; init; }

    /// <summary>Of <see cref="Draws"/>, those that did not meet the precondition.</summary>
    public required int Discards { get; init; }

    /// <summary>Of <see cref="Draws"/>, those without an answer. What stays unanswered while shrinking shows in its ending.</summary>
    public required int Unknowns { get; init; }

    /// <summary>
    /// Every call of the test that was started, shrinking and cancelled ones included: what has to be paid for. Higher concurrency
    /// starts some calls that turn out not to be needed.
    /// </summary>
    public required int Calls { get; init; }

    /// <summary>What the test threw, in the order of the draws, at most ten. A test that throws has not failed: it is Unknown.</summary>
    public required IReadOnlyList<Exception> Errors { get; init; }
}
