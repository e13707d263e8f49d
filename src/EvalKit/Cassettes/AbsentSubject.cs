namespace EvalKit;

/// <summary>The subject of a run from a cassette, where its client is not registered: nobody asks it.</summary>
/// <param name="identity">Who the plan says it is.</param>
/// <param name="missing">What to throw if somebody does.</param>
internal sealed class AbsentSubject<TReply>(SubjectIdentity identity, SubjectMissingException missing) : ISubject<TReply>
{
    public SubjectIdentity Identity => identity;

    public ValueTask<TReply> AskAsync(Prompt prompt, TrialContext context, CancellationToken cancellationToken) => ValueTask.FromException<TReply>(missing);
}
