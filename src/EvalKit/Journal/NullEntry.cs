namespace EvalKit.Extensibility;

/// <summary>What an eval's expectations made of one kind of reply that knows nothing.</summary>
/// <param name="Kind"><c>empty</c>, <c>echo</c>, <c>refusal</c>, <c>constant</c> or <c>swapped</c>.</param>
/// <param name="Passed">Cases whose expectations it passes.</param>
/// <param name="Tried">Cases on which it was tried.</param>
public sealed record NullEntry(string Kind, int Passed, int Tried)
{
    /// <summary>Cases, counted as not passed, on which an expectation threw.</summary>
    public int Threw { get; init; }

    /// <summary>The reply, where it was the same for all cases and not the same for every eval; <see langword="null"/> else.</summary>
    public string? Reply { get; init; }

    /// <summary>Whether some expectations were not asked, as a judge is not: then so many cases pass at most.</summary>
    public bool AtMost { get; init; }
}
