namespace EvalKit;

internal sealed class FunctionSubject<TReply>(Func<Prompt, CancellationToken, ValueTask<TReply>> ask) : ISubject<TReply>
{
    public SubjectIdentity Identity => SubjectIdentity.Undeclared;

    public ValueTask<TReply> AskAsync(Prompt prompt, TrialContext context, CancellationToken cancellationToken) => ask(prompt, cancellationToken);
}
