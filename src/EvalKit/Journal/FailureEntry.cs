namespace EvalKit.Extensibility;

/// <summary>A failure after shrinking: the mildest chain found that still breaks the subject.</summary>
public sealed record FailureEntry : JournalEntry
{
    /// <summary>The ordinal of the eval.</summary>
    public int Eval { get; init; }

    /// <summary>The case's id.</summary>
    public required string Case { get; init; }

    /// <summary>The position of the case's cell in <see cref="EvalEntry.Cells"/>.</summary>
    public int Cell { get; init; }

    /// <summary>The position of the perturbation in <see cref="EvalEntry.Axes"/>; −1 when the clean input fails.</summary>
    public int Axis { get; init; } = -1;

    /// <summary>The minimal chain; empty when the clean input fails.</summary>
    public string Chain { get; init; } = "";

    /// <summary>The minimal chain in words with its units, <c>rotation 2.1° (severity 1.0)</c>; when empty, reports read <see cref="Chain"/>.</summary>
    public string Display { get; init; } = "";

    /// <summary>The chain that failed first.</summary>
    public string Original { get; init; } = "";

    /// <summary>The minimal chain's severity, 0 to 5.</summary>
    public double Severity { get; init; }

    /// <summary>How often the minimal chain failed when confirmed.</summary>
    public int Failures { get; init; }

    /// <summary>Of how many confirmations.</summary>
    public int Trials { get; init; }

    /// <summary>How often the case failed without the chain.</summary>
    public int CleanFailures { get; init; }

    /// <summary>Of how many tries without the chain.</summary>
    public int CleanTrials { get; init; }

    /// <summary>Why it failed.</summary>
    public string? Reason { get; init; }

    /// <summary>What was expected, in words.</summary>
    public string Expected { get; init; } = "";

    /// <summary>What came instead; <see langword="null"/> when nothing came.</summary>
    public string? Reply { get; init; }

    /// <summary>How the shrinking ended: <c>minimal</c>, <c>budget</c>, <c>flaky</c>.</summary>
    public string Ending { get; init; } = "";

    /// <summary>The calls that shrinking and confirming took.</summary>
    public int Calls { get; init; }

    /// <summary>The files that show it, relative to the run's folder, with forward slashes.</summary>
    public IReadOnlyList<string> Artifacts { get; init; } = [];

    /// <summary>The token that, in <c>EVALKIT_REPLAY</c>, makes the trial again.</summary>
    public string Replay { get; init; } = "";

    /// <summary>The shrunk value of a generated case, printed; <see langword="null"/> for a case that was given.</summary>
    public string? MinimalCase { get; init; }
}
