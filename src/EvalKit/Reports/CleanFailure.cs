using EvalKit.Extensibility;

namespace EvalKit;

/// <summary>A clean case that failed: its first failing trial, and how many failed.</summary>
/// <param name="Case">The case's id.</param>
/// <param name="Trials">How many of its clean trials failed.</param>
/// <param name="Reason">Why the first did.</param>
/// <param name="Reply">What came; null where the journal's line does not hold it.</param>
/// <param name="IsElsewhere">Whether the reply is too long for the journal's line and lies in the blobs.</param>
internal sealed record CleanFailure(string Case, long Trials, string? Reason, string? Reply, bool IsElsewhere)
{
    public CleanFailure(TrialEntry trial)
        : this(trial.Case, 1, trial.Reason, trial.Reply, trial.ReplyBlob is not null)
    {
    }

    /// <summary><c>fails clean</c>, with the number of trials where there are several.</summary>
    public string Evidence => Trials == 1 ? "fails clean" : $"fails clean in {ReportWords.Count(Trials)} trials";

    /// <summary>What stands in the place of a reply that cannot be shown.</summary>
    public string NoReply => IsElsewhere ? "a longer reply, in the run's blobs" : "no reply";

    /// <summary>What came, in quotes, and still unescaped but for what cannot be seen.</summary>
    public string Got(int maxLength) => Reply is null ? NoReply : $"\"{VisibleText.Of(Reply, maxLength)}\"";
}
