using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using EvalKit.Extensibility;

namespace EvalKit;

/// <summary>Writes a cassette: a line for its eval, then one for each reply, sorted, the same bytes on every system.</summary>
internal static class CassetteWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <exception cref="CassetteException">It cannot be written; what was there is still there.</exception>
    public static void Write(string path, CassetteFile file)
    {
        var text = Text(file);
        if (Encoding.UTF8.GetByteCount(text) > CommittedFile.MaxBytes)
            throw new CassetteException(path, null, "the cassette would be larger than 64 MiB, and could not be read again; it was not written. Split the eval, record fewer repeats, or use the cache.");
        CassetteFile.At(path).Write(text);
    }

    public static string Text(CassetteFile file)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, Options);
        writer.WriteStartObject();
        writer.WriteNumber("evalkit-cassette"u8, CassetteFile.Schema);
        writer.WriteString("eval"u8, file.Eval);
        EndLine(writer, buffer);
        var sorted = file.Entries.OrderBy(entry => entry.Slot.Case, StringComparer.Ordinal).ThenBy(entry => entry.Slot.Arm, StringComparer.Ordinal)
            .ThenBy(entry => entry.Slot.Chain, StringComparer.Ordinal).ThenBy(entry => entry.Slot.Repeat).ThenBy(entry => entry.Key.High).ThenBy(entry => entry.Key.Low);
        foreach (var entry in sorted)
        {
            writer.WriteStartObject();
            writer.WriteString("case"u8, entry.Slot.Case);
            if (entry.Slot.Arm != ArmName.Main) writer.WriteString("arm"u8, entry.Slot.Arm);
            writer.WriteNonEmpty("chain"u8, entry.Slot.Chain);
            writer.WriteNonZero("repeat"u8, entry.Slot.Repeat);
            writer.WriteHash("key"u8, entry.Key);
            writer.WriteNonEmpty("prompt"u8, entry.Prompt);
            writer.WriteNonZero("redacted"u8, entry.Redacted);
            writer.WritePropertyName("reply"u8);
            RecordedReplyFormat.Write(writer, entry.Reply);
            EndLine(writer, buffer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void EndLine(Utf8JsonWriter writer, ArrayBufferWriter<byte> buffer)
    {
        writer.WriteEndObject();
        writer.Flush();
        buffer.Write("\n"u8);
        writer.Reset();
    }
}
