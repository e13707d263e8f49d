using Microsoft.Extensions.AI;

namespace EvalKit;

internal sealed class ChatClientSubject(IChatClient client, ChatOptions? options) : ISubject<Reply>
{
    public SubjectIdentity Identity => new(Metadata?.ProviderName ?? client.GetType().Name, options?.ModelId ?? Metadata?.DefaultModelId ?? "");

    /// <summary>Where the client sends its requests, as it says; empty where it says nothing.</summary>
    public string Endpoint => Metadata?.ProviderUri?.ToString() ?? "";

    private ChatClientMetadata? Metadata => client.GetService(typeof(ChatClientMetadata)) as ChatClientMetadata;

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
