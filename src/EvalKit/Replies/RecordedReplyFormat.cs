using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using EvalKit.Extensibility;

namespace EvalKit;

/// <summary>A recorded reply as one JSON object without line ends, and back. Caches, cassettes and runs to be resumed keep it in their own files.</summary>
internal static class RecordedReplyFormat
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <exception cref="RecordedReplyException">It is larger than <see cref="RecordedReply.MaxBytes"/>.</exception>
    public static byte[] ToBytes(RecordedReply reply)
    {
        var buffer = new ArrayBufferWriter<byte>(reply.Payload.Length + 160);
        using (var writer = new Utf8JsonWriter(buffer, Options)) Write(writer, reply);
        return buffer.WrittenCount <= RecordedReply.MaxBytes ? buffer.WrittenSpan.ToArray() : throw TooLarge(buffer.WrittenCount);
    }

    public static void Write(Utf8JsonWriter writer, RecordedReply reply)
    {
        writer.WriteStartObject();
        writer.WriteNumber("v"u8, RecordedReply.Schema);
        writer.WriteString("at"u8, reply.Recorded.UtcDateTime);
        writer.WriteNonEmpty("model"u8, reply.Model);
        writer.WriteNonZero("ti"u8, reply.InputTokens);
        writer.WriteNonZero("to"u8, reply.OutputTokens);
        if (reply.Usd != 0) writer.WriteNumber("usd"u8, reply.Usd);
        if (reply.Elapsed != TimeSpan.Zero) writer.WriteNumber("ms"u8, reply.Elapsed.TotalMilliseconds);
        writer.WritePropertyName("reply"u8);
        writer.WriteRawValue(reply.Payload.Span, skipInputValidation: true);
        writer.WriteEndObject();
    }

    /// <summary>Reads what <see cref="ToBytes"/> wrote. The payload is a part of <paramref name="bytes"/>, not a copy.</summary>
    /// <exception cref="RecordedReplyException">It is no such thing, whatever else it is.</exception>
    public static RecordedReply Read(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > RecordedReply.MaxBytes) throw TooLarge(bytes.Length);
        try
        {
            var reader = new Utf8JsonReader(bytes.Span);
            if (!reader.Read()) throw new FormatException("it is empty.");
            reader.OpenObject();
            var reply = Fields(ref reader, bytes);
            return reader.Read() ? throw new FormatException("something follows its end.") : reply;
        }
        catch (Exception cause) when (cause is JsonException or FormatException or InvalidOperationException or OverflowException)
        {
            throw new RecordedReplyException($"This is no recorded reply: {cause.Message}", cause);
        }
    }

    private static RecordedReply Fields(ref Utf8JsonReader reader, ReadOnlyMemory<byte> bytes)
    {
        int? version = null;
        DateTimeOffset? recorded = null;
        ReadOnlyMemory<byte>? payload = null;
        string? model = null;
        long sent = 0, received = 0;
        double usd = 0, milliseconds = 0;
        while (reader.NextField())
        {
            if (reader.Is("v"u8)) version = reader.GetInt32();
            else if (reader.Is("at"u8)) recorded = reader.GetDateTimeOffset();
            else if (reader.Is("model"u8)) model = reader.Text();
            else if (reader.Is("ti"u8)) sent = reader.GetInt64();
            else if (reader.Is("to"u8)) received = reader.GetInt64();
            else if (reader.Is("usd"u8)) usd = reader.GetDouble();
            else if (reader.Is("ms"u8)) milliseconds = reader.GetDouble();
            else if (reader.Is("reply"u8)) payload = Value(ref reader, bytes);
            else reader.Skip();
        }

        if (version != RecordedReply.Schema) throw new FormatException($"its format is version {version?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "unknown"}, and this EvalKit reads version {RecordedReply.Schema}.");
        if (sent < 0 || received < 0 || !double.IsFinite(usd) || usd < 0 || !(milliseconds >= 0 && milliseconds < TimeSpan.MaxValue.TotalMilliseconds))
            throw new FormatException("tokens, cost or time is not a number from 0 on.");
        return new()
        {
            Recorded = recorded ?? throw new FormatException("it does not say when it was recorded (\"at\")."),
            Payload = payload ?? throw new FormatException("it has no \"reply\"."),
            Model = model,
            InputTokens = sent,
            OutputTokens = received,
            Usd = usd,
            // FromMilliseconds cuts off, so that 58 ticks come back as 57: what was read and written again would differ.
            Elapsed = new((long)Math.Round(milliseconds * TimeSpan.TicksPerMillisecond)),
        };
    }

    private static ReadOnlyMemory<byte> Value(ref Utf8JsonReader reader, ReadOnlyMemory<byte> bytes)
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return bytes[start..(int)reader.BytesConsumed];
    }

    private static RecordedReplyException TooLarge(long length) =>
        new(FormattableString.Invariant($"A recorded reply of {length} bytes is larger than {RecordedReply.MaxBytes}, the most that is kept."));
}
