using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.AI;

namespace EvalKit;

/// <summary>
/// Replies as JSON and back: a <see cref="Reply"/> with its chat response (all but raw representations; what providers put into loose fields
/// comes back as JSON), and any other type that survives. Whether it does is seen on each reply: what would come back changed is not recorded.
/// </summary>
internal static class ReplyCodec<TReply>
{
    private static readonly JsonSerializerOptions Plain = new()
    {
        IncludeFields = true,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly JsonSerializerOptions Chat = new(AIJsonUtilities.DefaultOptions) { WriteIndented = false, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The reply as JSON; null where it would not come back as it is.</summary>
    /// <param name="reply">What the subject gave.</param>
    /// <param name="whyNot">Why it cannot be recorded, as a sentence; null where it can.</param>
    public static byte[]? Encode(TReply reply, out string? whyNot)
    {
        whyNot = null;
        try
        {
            var bytes = Write(reply);
            if (bytes.Length > RecordedReply.MaxBytes / 2) whyNot = FormattableString.Invariant($"a reply of {bytes.Length} bytes is larger than {RecordedReply.MaxBytes / 2}, the most that is recorded");
            else if (!Survives(reply, bytes)) whyNot = $"a {typeof(TReply).Name} does not come back from JSON as it went in: make what it holds public properties, or reply with text";
            else return bytes;
        }
        // Converters and constructors are the user's own and may throw anything; the reply itself is still graded.
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            whyNot = $"a {typeof(TReply).Name} cannot be written as JSON and read again ({VisibleText.Of(exception.Message, 200)})";
        }

        return null;
    }

    /// <exception cref="RecordedReplyException">It is no such reply.</exception>
    public static TReply Decode(ReadOnlyMemory<byte> payload)
    {
        try
        {
            return Read(payload.Span) ?? throw new JsonException("it is null.");
        }
        catch (Exception exception) when (exception is not (OutOfMemoryException or RecordedReplyException))
        {
            throw new RecordedReplyException($"The recorded reply cannot be read as a {typeof(TReply).Name}: {exception.Message}", exception);
        }
    }

    /// <summary>Whether the subject said all it had to say: not nothing, not cut off, not filtered. Only such a reply may stand in for another one.</summary>
    public static bool IsWhole(TReply reply) => reply switch
    {
        Reply { Response: { } response } => (response.FinishReason is null || response.FinishReason == ChatFinishReason.Stop || response.FinishReason == ChatFinishReason.ToolCalls)
            && (!string.IsNullOrWhiteSpace(response.Text) || response.Messages.Any(message => message.Contents.Any(content => content is FunctionCallContent or DataContent or UriContent))),
        Reply text => !string.IsNullOrWhiteSpace(text.Text),
        string text => !string.IsNullOrWhiteSpace(text),
        _ => reply is not null,
    };

    private static byte[] Write(TReply reply) => reply switch
    {
        Reply { Response: { } response } => JsonSerializer.SerializeToUtf8Bytes(response, Chat),
        Reply text => JsonSerializer.SerializeToUtf8Bytes(text.Text, Plain),
        _ => JsonSerializer.SerializeToUtf8Bytes(reply, Plain),
    };

    private static TReply? Read(ReadOnlySpan<byte> payload)
    {
        if (typeof(TReply) != typeof(Reply)) return JsonSerializer.Deserialize<TReply>(payload, Plain);
        var reader = new Utf8JsonReader(payload);
        reader.Read();
        var reply = reader.TokenType == JsonTokenType.String
            ? new Reply(JsonSerializer.Deserialize<string>(payload, Plain)!)
            : new Reply(JsonSerializer.Deserialize<ChatResponse>(payload, Chat) ?? throw new JsonException("it is null."));
        return (TReply)(object)reply;
    }

    private static bool Survives(TReply reply, byte[] bytes)
    {
        if (Read(bytes) is not { } back) return false;
        // A lone surrogate is lost without a word, so the JSON being equal does not show that the texts are.
        if (reply is Reply before) return before.Text == ((Reply)(object)back).Text && Write(back).AsSpan().SequenceEqual(bytes);
        return ReplyGraph.AreSame(reply, back);
    }
}
