using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace EvalKit;

/// <summary>Writes a corpus: sorted, one field per line, the same bytes on every system, so that version control shows what changed.</summary>
internal static class CorpusWriter
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <exception cref="CorpusException">It cannot be written; what was there is still there.</exception>
    public static void Write(string path, CorpusFile file) => CorpusFile.At(path).Write(Text(file));

    public static string Text(CorpusFile file)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            writer.WriteNumber("evalkit-corpus"u8, CorpusFile.Schema);
            writer.WriteString("eval"u8, file.Eval);
            writer.WriteStartArray("entries"u8);
            foreach (var entry in file.Entries.OrderBy(entry => entry.Case, StringComparer.Ordinal).ThenBy(entry => entry.Chain, StringComparer.Ordinal)) Write(writer, entry);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void Write(Utf8JsonWriter writer, KnownFailure entry)
    {
        writer.WriteStartObject();
        writer.WriteString("case"u8, entry.Case);
        if (entry.Chain.Length > 0) writer.WriteString("chain"u8, entry.Chain);
        writer.WriteString("status"u8, entry.Status.ToString().ToLowerInvariant());
        if (entry.Because is { } because) writer.WriteString("because"u8, because);
        writer.WriteString("found"u8, entry.Found);
        if (entry.Fixed is { } day) writer.WriteString("fixed"u8, day);
        writer.WriteString("expected"u8, entry.Expected);
        writer.WriteString("reason"u8, entry.Reason);
        writer.WriteString("input"u8, entry.Input.ToString());
        // A text: many tools keep only 53 bits of a number.
        writer.WriteString("seed"u8, entry.Seed.ToString(CultureInfo.InvariantCulture));
        if (entry.Value is { } value)
        {
            using var parsed = JsonDocument.Parse(value);
            writer.WritePropertyName("value"u8);
            parsed.WriteTo(writer);
        }

        writer.WriteEndObject();
    }
}
