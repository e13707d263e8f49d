namespace EvalKit;

/// <summary>Earlier runs that cannot be gone on with: resumed, or merged as shards. The message names each thing that differs and what to do.</summary>
public sealed class RunMismatchException : Exception
{
    internal RunMismatchException(string what, IReadOnlyList<string> differences)
        : base($"{what}:\n{string.Join('\n', differences.Select(difference => "  - " + difference))}") => Differences = differences;

    /// <summary>Everything that differs or is wrong, one sentence each.</summary>
    public IReadOnlyList<string> Differences { get; }
}
