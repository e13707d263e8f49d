using Microsoft.Extensions.AI;

namespace EvalKit;

/// <summary>What a subject answered, as text, and with the chat response it came in when the subject is a chat client.</summary>
public sealed class Reply
{
    /// <summary>A reply that is text alone, as a function gives it.</summary>
    /// <param name="text">The answer; may be empty, and is kept exactly as given.</param>
    public Reply(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text;
    }

    /// <summary>A chat client's reply; its text is that of all messages in the response.</summary>
    public Reply(ChatResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        Text = response.Text;
        Response = response;
    }

    /// <summary>The answer, untrimmed.</summary>
    public string Text { get; }

    /// <summary>The response with its usage, tool calls and finish reason; null for a plain function.</summary>
    public ChatResponse? Response { get; }

    /// <summary>Takes text as a reply.</summary>
    public static implicit operator Reply(string text) => new(text);

    /// <summary>The text.</summary>
    public override string ToString() => Text;
}
