using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Recipes;

/// <summary>The help desk behind the interface that real chat models have.</summary>
internal sealed class HelpDeskClient : IChatClient
{
    public Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var answer = HelpDesk.Route(messages.Last(message => message.Role == ChatRole.User).Text).Team;
        return Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, answer)));
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var update in (await GetResponseAsync(messages, options, cancellationToken)).ToChatResponseUpdates()) yield return update;
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceType == typeof(ChatClientMetadata) ? new ChatClientMetadata("help-desk", defaultModelId: "words-1") : null;

    public void Dispose()
    {
        // Nothing is held.
    }
}
