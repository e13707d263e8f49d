using Microsoft.Extensions.AI;

namespace EvalKit;

internal sealed class ChatClientSubject(IChatClient client, ChatOptions? options) : ISubject<Reply>
{
    public SubjectIdentity Identity
    {
        get
        {
            var metadata = client.GetService(typeof(ChatClientMetadata)) as ChatClientMetadata;
            return new(metadata?.ProviderName ?? client.GetType().Name, options?.ModelId ?? metadata?.DefaultModelId ?? "");
        }
    }

    public async ValueTask<Reply> AskAsync(Prompt prompt, TrialContext context, CancellationToken cancellationToken)
    {
        // A client may change the options it is given, and trials run side by side: each gets its own copy.
        var trialOptions = options?.Clone();
        if (prompt.Parts.OfType<ToolsPart>().SelectMany(part => part.Tools).ToList() is { Count: > 0 } tools)
        {
            trialOptions ??= new ChatOptions();
            trialOptions.Tools = [.. trialOptions.Tools ?? [], .. tools];
        }

        if (context.Span is not null) context.ReportRequestTo(Identity);
        var response = await client.GetResponseAsync(prompt.ToChatMessages(), trialOptions, cancellationToken).ConfigureAwait(false);
        var reply = new Reply(response);
        context.ReportUsageOf(response);
        return reply;
    }
}
