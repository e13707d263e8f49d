namespace EvalKit;

/// <summary>Ends a trial for which an earlier run has no reply, or one that came to nothing: nobody is asked.</summary>
internal sealed class TrialWithoutReplyException(TrialOutcome outcome, string reason) : Exception(reason)
{
    public TrialOutcome Outcome => outcome;
}
