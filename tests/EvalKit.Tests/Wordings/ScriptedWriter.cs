using System.Collections.Concurrent;
using Microsoft.Extensions.AI;

namespace EvalKit.Tests.Wordings;

/// <summary>A model that rewords by a script, and remembers what it was asked.</summary>
/// <param name="script">From the text between the marks and everything that was asked to the new text; an exception is thrown as the provider's.</param>
internal sealed class ScriptedWriter(Func<string, string, string> script) : IChatClient
{
    private readonly ConcurrentQueue<string> _asked = new();

    /// <summary>What it was asked, in any order.</summary>
    public IReadOnlyList<string> Asked => [.. _asked];

    /// <summary>Replies are given whole instead of between the marks that were asked for.</summary>
    public bool Unmarked { get; init; }

    public Action? OnCall { get; init; }

    public static ScriptedWriter Rewording(Func<string, string> reword) => new((text, _) => reword(text));

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        OnCall?.Invoke();
        cancellationToken.ThrowIfCancellationRequested();
        var asked = messages.Last().Text;
        _asked.Enqueue(asked);
        var open = asked.LastIndexOf("\n<text-", StringComparison.Ordinal) + 1;
        var mark = asked.Substring(open + "<text-".Length, 8);
        var text = asked[(open + "<text-".Length + 10)..asked.LastIndexOf("\n</text-", StringComparison.Ordinal)];
        var reply = script(text, asked);
        return Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, Unmarked ? reply : $"Here it is:\n<wording-{mark}>\n{reply}\n</wording-{mark}>"))
        {
            ModelId = "pen-2", Usage = new() { InputTokenCount = 10, OutputTokenCount = 5 },
        });
    }

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("Nobody streams here.");

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceType == typeof(ChatClientMetadata) ? new ChatClientMetadata("desk") : null;

    public void Dispose()
    {
        // Nothing is held.
    }
}
