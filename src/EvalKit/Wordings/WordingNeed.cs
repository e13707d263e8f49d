namespace EvalKit;

/// <summary>A wording that the plan's trials, or the shrinking of one of them, may ask for.</summary>
/// <param name="Key">What it is recorded for.</param>
/// <param name="Kernel">How it is made, and by whom.</param>
/// <param name="Case">The first case that has the text.</param>
internal sealed record WordingNeed(WordingKey Key, WordingKernel Kernel, string Case)
{
    /// <summary>What it must hold.</summary>
    public HashSet<string> Kept { get; } = new(StringComparer.Ordinal);
}
