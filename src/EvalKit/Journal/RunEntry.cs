namespace EvalKit.Extensibility;

/// <summary>The first line of every journal: what wrote it, and in which version of the format.</summary>
/// <param name="Schema">The version of the line format; this library reads and writes <see cref="CurrentSchema"/>.</param>
/// <param name="Run">The run's id, also the name of its folder; sorts by start time.</param>
/// <param name="Started">When the run began.</param>
/// <param name="EvalKitVersion">The version of the library that wrote the journal.</param>
/// <param name="Environment">Facts a reader needs to judge the run (operating system, options that were set). Never secrets.</param>
public sealed record RunEntry(
    int Schema,
    string Run,
    DateTimeOffset Started,
    string EvalKitVersion,
    IReadOnlyDictionary<string, string> Environment) : JournalEntry
{
    /// <summary>The version of the line format that this library reads and writes.</summary>
    public const int CurrentSchema = 1;
}
