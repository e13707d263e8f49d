namespace Recipes;

// What the trial cost, and which repeat it is, only a subject of this kind can tell.
internal sealed class HelpDeskSubject : ISubject<Reply>
{
    public SubjectIdentity Identity { get; } = new("help-desk", "words-1", Deterministic: true);

    public async ValueTask<Reply> AskAsync(Prompt prompt, TrialContext context, CancellationToken cancellationToken)
    {
        context.ReportUsage(inputTokens: prompt.Text.Length / 4, outputTokens: 1, usd: 0.0001);
        return await HelpDesk.AnswerAsync(prompt, cancellationToken);
    }
}
