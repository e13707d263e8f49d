using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace EvalKit.Extensibility;

/// <summary>One entry as one line of UTF-8 JSON, and back.</summary>
internal static class JournalLine
{
    /// <summary>A line this long is a fault, not a trial: writers refuse to write it and readers to load it.</summary>
    public const int MaxBytes = 64 << 20;

    // Non-ASCII text stays as it is: a journal is never pasted into HTML, and escapes would triple its size.
    // Control characters and line separators are still escaped, and a lone surrogate becomes U+FFFD.
    public static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the entry and a line feed.</summary>
    public static void Write(Utf8JsonWriter writer, IBufferWriter<byte> output, JournalEntry entry)
    {
        writer.Reset(output);
        writer.WriteStartObject();
        switch (entry)
        {
            case TrialEntry trial:
                writer.WriteString("t"u8, "trial"u8);
                TrialFormat.Write(writer, trial);
                break;
            case RunEntry run:
                writer.WriteString("t"u8, "run"u8);
                RunFormat.Write(writer, run);
                break;
            case EvalEntry eval:
                writer.WriteString("t"u8, "eval"u8);
                EvalFormat.Write(writer, eval);
                break;
            case FailureEntry failure:
                writer.WriteString("t"u8, "failure"u8);
                FailureFormat.Write(writer, failure);
                break;
            case CorpusEntry corpus:
                writer.WriteString("t"u8, "corpus"u8);
                CorpusFormat.Write(writer, corpus);
                break;
            case VerdictEntry verdict:
                writer.WriteString("t"u8, "verdict"u8);
                VerdictFormat.Write(writer, verdict);
                break;
            case EvalEndEntry end:
                writer.WriteString("t"u8, "end"u8);
                EvalEndFormat.Write(writer, end);
                break;
            default:
                throw new ArgumentException($"A journal has no line for {entry.GetType().Name}.", nameof(entry));
        }

        writer.WriteEndObject();
        writer.Flush();
        output.Write("\n"u8);
    }

    /// <summary>Reads one line; <see langword="null"/> for a kind this version does not know.</summary>
    /// <exception cref="JsonException">Not one JSON object.</exception>
    /// <exception cref="FormatException">A field has no sensible value.</exception>
    /// <exception cref="InvalidOperationException">A field has a value of another type.</exception>
    public static JournalEntry? Parse(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line);
        if (!reader.Read()) throw new FormatException("the line is empty.");
        reader.OpenObject();
        var entry = ParseFields(ref reader);
        while (reader.Read())
        {
            // Reads on to the end of an unknown kind, and refuses what follows a complete object.
        }

        return entry;
    }

    private static JournalEntry? ParseFields(ref Utf8JsonReader reader)
    {
        if (!reader.NextField() || !reader.Is("t"u8)) throw new FormatException("the line does not begin with its kind ('t').");
        if (reader.ValueTextEquals("trial"u8)) return TrialFormat.Read(ref reader);
        if (reader.ValueTextEquals("run"u8)) return RunFormat.Read(ref reader);
        if (reader.ValueTextEquals("eval"u8)) return EvalFormat.Read(ref reader);
        if (reader.ValueTextEquals("failure"u8)) return FailureFormat.Read(ref reader);
        if (reader.ValueTextEquals("corpus"u8)) return CorpusFormat.Read(ref reader);
        if (reader.ValueTextEquals("verdict"u8)) return VerdictFormat.Read(ref reader);
        return reader.ValueTextEquals("end"u8) ? EvalEndFormat.Read(ref reader) : null;
    }
}
