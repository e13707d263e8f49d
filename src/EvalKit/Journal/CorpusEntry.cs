namespace EvalKit.Extensibility;

/// <summary>What became of one entry of the corpus: a failure that an earlier run found.</summary>
public sealed record CorpusEntry : JournalEntry
{
    /// <summary>The ordinal of the eval.</summary>
    public int Eval { get; init; }

    /// <summary>The case's id.</summary>
    public required string Case { get; init; }

    /// <summary>The chain; empty when the case failed unperturbed.</summary>
    public string Chain { get; init; } = "";

    /// <summary>The chain in words with its units; when empty, reports read <see cref="Chain"/>.</summary>
    public string Display { get; init; } = "";

    /// <summary>What the file held it to be when the run began.</summary>
    public CorpusStatus Status { get; init; }

    /// <summary>What became of it.</summary>
    public CorpusOutcome Outcome { get; init; }

    /// <summary>The day it was found, <c>2026-11-21</c>.</summary>
    public string Found { get; init; } = "";

    /// <summary>The day it was called fixed; <see langword="null"/> when it never was.</summary>
    public string? Fixed { get; init; }

    /// <summary>What was expected when it was found.</summary>
    public string Expected { get; init; } = "";

    /// <summary>Why it failed when it was found.</summary>
    public string Then { get; init; } = "";

    /// <summary>Why it fails, gave no answer, is stale or is invalid now; <see langword="null"/> when it passes.</summary>
    public string? Now { get; init; }

    /// <summary>Tries that failed.</summary>
    public int Failures { get; init; }

    /// <summary>Of how many tries with an answer.</summary>
    public int Trials { get; init; }

    /// <summary>Tries without an answer.</summary>
    public int Missing { get; init; }

    /// <summary>The value of a generated case, as JSON; <see langword="null"/> for a case that was given.</summary>
    public string? Value { get; init; }

    /// <summary>The token that, in <c>EVALKIT_REPLAY</c>, tries it again; empty when it cannot be replayed.</summary>
    public string Replay { get; init; } = "";
}
