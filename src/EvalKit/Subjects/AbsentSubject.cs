namespace EvalKit;

/// <summary>Stands for a subject that is not there, because nobody asks it: shards are merged, and cassettes replayed, without its key.</summary>
/// <param name="identity">Who the plan says it is.</param>
/// <param name="why">What to throw if somebody asks it all the same.</param>
internal sealed class AbsentSubject<TReply>(SubjectIdentity identity, Exception why) : ISubject<TReply>
{
    public SubjectIdentity Identity => identity;

    public ValueTask<TReply> AskAsync(Prompt prompt, TrialContext context, CancellationToken cancellationToken) => ValueTask.FromException<TReply>(why);
}
