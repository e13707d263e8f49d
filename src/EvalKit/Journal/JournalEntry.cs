namespace EvalKit.Extensibility;

/// <summary>One line of a journal. The kinds are closed: a reader meets <see cref="RunEntry"/>, <see cref="EvalEntry"/>,
/// <see cref="TrialEntry"/>, <see cref="FailureEntry"/>, <see cref="CorpusEntry"/>, <see cref="VerdictEntry"/> and <see cref="EvalEndEntry"/>.</summary>
public abstract record JournalEntry
{
    private protected JournalEntry()
    {
    }
}
