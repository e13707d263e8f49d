namespace EvalKit;

/// <summary>Stands for a subject that is not there, because nobody asks it: shards are merged without its key.</summary>
internal sealed class AbsentSubject<TReply>(SubjectIdentity identity) : ISubject<TReply>
{
    public SubjectIdentity Identity => identity;

    public ValueTask<TReply> AskAsync(Prompt prompt, TrialContext trial, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("Shards are merged without asking the subject.");
}
