using System.Diagnostics;
using Microsoft.Extensions.AI;

namespace EvalKit.Tests.Telemetry;

/// <summary>A client with spans of its own, as a client with OpenTelemetry has them.</summary>
internal sealed class TracedClient(Func<string, string> answer) : IChatClient
{
    public const string SourceName = "a client of the user's";

    private static readonly ActivitySource Source = new(SourceName);

    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        using var span = Source.StartActivity("chat tiny", ActivityKind.Client);
        await Task.Yield();
        return new ChatResponse(new ChatMessage(ChatRole.Assistant, answer(messages.Last().Text)))
        {
            ModelId = "tiny-2026-01",
            ResponseId = "r-7",
            Usage = new UsageDetails { InputTokenCount = 11, OutputTokenCount = 3 },
        };
    }

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("A trial asks for whole responses.");

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceType == typeof(ChatClientMetadata) ? new ChatClientMetadata("desk", defaultModelId: "tiny") : null;

    public void Dispose()
    {
    }
}
