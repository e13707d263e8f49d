namespace EvalKit;

/// <summary>What the draws of a search showed; see <see cref="CounterexampleSearchResult{T}"/> for what is counted.</summary>
internal sealed record DrawOutcome
{
    public required int? Failing { get; init; }

    public required int Draws { get; init; }

    public required int Discards { get; init; }

    public required int Unknowns { get; init; }

    public required int Calls { get; init; }

    public required bool IsOutOfCalls { get; init; }

    /// <summary>Not every draw was answered, and none failed.</summary>
    public required bool IsCutShort { get; init; }

    public required IReadOnlyList<Exception> Errors { get; init; }
}
