namespace EvalKit;

/// <summary>Options or environment variables that cannot be used.</summary>
public sealed class EvalOptionsException(IReadOnlyList<string> problems)
    : Exception("EvalKit cannot start:\n" + string.Join('\n', problems.Select(problem => "  - " + problem)))
{
    /// <summary>Everything that is wrong, one sentence each.</summary>
    public IReadOnlyList<string> Problems { get; } = problems;
}
