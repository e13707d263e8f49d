using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace EvalKit;

/// <summary>Prompts and replies as the JSON that the GenAI conventions give messages: texts in full up to a limit, of media only that they were there.</summary>
internal static class MessageContent
{
    private const int MaxText = 16_384;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(Prompt prompt) => Write(writer =>
    {
        foreach (var part in prompt.Parts)
        {
            switch (part)
            {
                case ExamplePart example:
                    Message(writer, "user", "text", example.Input);
                    Message(writer, "assistant", "text", example.Output);
                    break;
                case TextPart text:
                    Message(writer, RoleOf(text.Role), "text", text.Text);
                    break;
                case ChoicesPart choices:
                    Message(writer, "user", "text", string.Join(", ", choices.Options));
                    break;
                case ImagePart:
                    Message(writer, "user", "image", null);
                    break;
                case AudioPart:
                    Message(writer, "user", "audio", null);
                    break;
            }
        }
    });

    public static string Of(string reply) => Write(writer => Message(writer, "assistant", "text", reply));

    private static string RoleOf(Part role) => role == Part.System ? "system" : role == Part.Assistant ? "assistant" : "user";

    private static string Write(Action<Utf8JsonWriter> messages)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartArray();
            messages(writer);
            writer.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Message(Utf8JsonWriter writer, string role, string type, string? content)
    {
        writer.WriteStartObject();
        writer.WriteString("role"u8, role);
        writer.WriteStartArray("parts"u8);
        writer.WriteStartObject();
        writer.WriteString("type"u8, type);
        if (content is not null) writer.WriteString("content"u8, content.AsSpan(0, Math.Min(content.Length, MaxText)));
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
