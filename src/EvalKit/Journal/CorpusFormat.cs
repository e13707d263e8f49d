using System.Text.Json;

namespace EvalKit.Extensibility;

/// <summary>The <c>corpus</c> line.</summary>
internal static class CorpusFormat
{
    public static void Write(Utf8JsonWriter writer, CorpusEntry entry)
    {
        writer.WriteNumber("e"u8, entry.Eval);
        writer.WriteString("c"u8, entry.Case);
        writer.WriteNonEmpty("x"u8, entry.Chain);
        writer.WriteNonEmpty("words"u8, entry.Display);
        EnumWords<CorpusStatus>.Write(writer, "held"u8, entry.Status);
        EnumWords<CorpusOutcome>.Write(writer, "o"u8, entry.Outcome);
        writer.WriteNonEmpty("found"u8, entry.Found);
        writer.WriteNonNull("fixed"u8, entry.Fixed);
        writer.WriteNonEmpty("want"u8, entry.Expected);
        writer.WriteNonEmpty("then"u8, entry.Then);
        writer.WriteNonNull("why"u8, entry.Now);
        writer.WriteNonZero("f"u8, entry.Failures);
        writer.WriteNonZero("n"u8, entry.Trials);
        writer.WriteNonZero("miss"u8, entry.Missing);
        writer.WriteNonNull("min"u8, entry.Value);
        writer.WriteNonEmpty("replay"u8, entry.Replay);
    }

    public static CorpusEntry Read(ref Utf8JsonReader reader)
    {
        var entry = new CorpusEntry { Case = "" };
        var decided = false;
        while (reader.NextField())
        {
            if (reader.Is("e"u8)) entry = entry with { Eval = reader.GetInt32() };
            else if (reader.Is("c"u8)) entry = entry with { Case = reader.Text() };
            else if (reader.Is("x"u8)) entry = entry with { Chain = reader.Text() };
            else if (reader.Is("words"u8)) entry = entry with { Display = reader.Text() };
            else if (reader.Is("held"u8)) entry = entry with { Status = EnumWords<CorpusStatus>.Read(ref reader) };
            else if (reader.Is("o"u8)) (entry, decided) = (entry with { Outcome = EnumWords<CorpusOutcome>.Read(ref reader) }, true);
            else if (reader.Is("found"u8)) entry = entry with { Found = reader.Text() };
            else if (reader.Is("fixed"u8)) entry = entry with { Fixed = reader.Text() };
            else if (reader.Is("want"u8)) entry = entry with { Expected = reader.Text() };
            else if (reader.Is("then"u8)) entry = entry with { Then = reader.Text() };
            else if (reader.Is("why"u8)) entry = entry with { Now = reader.Text() };
            else if (reader.Is("f"u8)) entry = entry with { Failures = reader.GetInt32() };
            else if (reader.Is("n"u8)) entry = entry with { Trials = reader.GetInt32() };
            else if (reader.Is("miss"u8)) entry = entry with { Missing = reader.GetInt32() };
            else if (reader.Is("min"u8)) entry = entry with { Value = reader.Text() };
            else if (reader.Is("replay"u8)) entry = entry with { Replay = reader.Text() };
            else reader.Skip();
        }

        // The default is that it holds: a line that lost its outcome must not say so.
        return decided ? entry : throw new FormatException("the corpus line has no outcome ('o').");
    }
}
