namespace EvalKit;

/// <summary>The best reply that knows nothing, as a history file has it.</summary>
internal static class NullPassText
{
    /// <summary>None was tried.</summary>
    public const string Untried = HistoryFile.Nothing;
}
