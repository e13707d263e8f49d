using System.Globalization;
using System.Text.Json;

namespace EvalKit;

/// <summary>A reply as text, for the journal and for keys.</summary>
internal static class ReplyText
{
    private static readonly JsonSerializerOptions Json = new() { IncludeFields = true };

    public static string Of<TReply>(TReply reply) => reply switch
    {
        null => "null",
        Reply text => text.Text,
        string text => text,
        // Their default formats leave out seconds or fractions, and two different replies would look the same.
        DateTime or DateTimeOffset or TimeOnly => ((IFormattable)reply).ToString("O", CultureInfo.InvariantCulture),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        bool value => value ? "true" : "false",
        _ => JsonSerializer.Serialize(reply, reply.GetType(), Json),
    };

    /// <summary>Like <see cref="Of{TReply}"/>, but a reply that cannot be written must not cost its trial.</summary>
    public static string ForJournal<TReply>(TReply reply)
    {
        try
        {
            return Of(reply);
        }
        catch (Exception exception) when (exception is NotSupportedException or JsonException or InvalidOperationException)
        {
            return $"({reply?.GetType().Name} that cannot be written as JSON: {exception.Message})";
        }
    }
}
