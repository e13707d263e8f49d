using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace EvalKit;

/// <summary>Writes wordings beneath the text that they say anew, sorted, a field on each line, the same bytes on every system.</summary>
internal static class WordingsWriter
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <exception cref="WordingException">It cannot be written; what was there is still there.</exception>
    public static void Write(string path, WordingsFile file) => WordingsFile.At(path).Write(Text(file));

    public static string Text(WordingsFile file)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            writer.WriteNumber("evalkit-wordings"u8, WordingsFile.Schema);
            writer.WriteString("eval"u8, file.Eval);
            writer.WriteStartArray("texts"u8);
            foreach (var text in file.Entries.GroupBy(entry => entry.Key.Source).OrderBy(group => group.Key, StringComparer.Ordinal)) Write(writer, text);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void Write(Utf8JsonWriter writer, IGrouping<string, RecordedWording> text)
    {
        writer.WriteStartObject();
        writer.WriteString("source"u8, text.Key);
        writer.WriteStartArray("wordings"u8);
        foreach (var entry in text.OrderBy(entry => entry.Key.Kind, StringComparer.Ordinal).ThenBy(entry => entry.Key.Strength))
        {
            writer.WriteStartObject();
            writer.WriteString("kind"u8, entry.Key.Kind);
            writer.WriteNumber("strength"u8, entry.Key.Strength);
            if (entry.Text is { } wording) writer.WriteString("wording"u8, wording);
            if (entry.Struck is { } struck) writer.WriteString("struck"u8, struck);
            if (entry.Model.Length > 0) writer.WriteString("model"u8, entry.Model);
            if (entry.Recorded.Length > 0) writer.WriteString("recorded"u8, entry.Recorded);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
