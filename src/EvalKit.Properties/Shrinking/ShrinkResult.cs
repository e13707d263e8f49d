namespace EvalKit;

/// <param name="Original">The failing start.</param>
/// <param name="Minimal">The smallest candidate that fails.</param>
/// <param name="Failures">How often it failed in <paramref name="Trials"/>.</param>
/// <param name="Trials">
/// Its answered tests. When confirmed: those made after it had been chosen (for the original, after it had been found), since tests that
/// selected it favour failure. Otherwise whatever there is.
/// </param>
/// <param name="Calls">Started calls.</param>
/// <param name="Ending">Why it ended.</param>
internal sealed record ShrinkResult<T>(T Original, T Minimal, int Failures, int Trials, int Calls, ShrinkEnding Ending)
{
    /// <summary>It failed in fresh tests, or the subject is deterministic.</summary>
    public bool IsConfirmed { get; init; }

    /// <summary>Accepted candidates that fresh tests did not confirm.</summary>
    public int WalkedBack { get; init; }

    /// <summary>For <see cref="CaseShrinker"/>: the candidate accepted at each step; <see cref="CaseShrinker.Follow"/> takes it.</summary>
    public IReadOnlyList<int> Path { get; init; } = [];

    /// <summary>Calls without an answer.</summary>
    public int Unknowns { get; init; }

    /// <summary>The first exception that the oracle, or the user's shrinker, threw.</summary>
    public Exception? Error { get; init; }
}
