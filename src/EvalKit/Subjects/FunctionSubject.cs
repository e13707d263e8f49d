namespace EvalKit;

internal sealed class FunctionSubject<TReply>(Func<Prompt, CancellationToken, ValueTask<TReply>> ask) : ISubject<TReply>
{
    public SubjectIdentity Identity => SubjectIdentity.Undeclared;

    public async ValueTask<TReply> AskAsync(Prompt prompt, TrialContext context, CancellationToken cancellationToken)
    {
        var reply = await ask(prompt, cancellationToken).ConfigureAwait(false);
        if (reply is Reply { Response: { } response }) context.ReportUsageOf(response);
        return reply;
    }
}
