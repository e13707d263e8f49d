using System.Text.Json;

namespace EvalKit.Extensibility;

/// <summary>The <c>verdict</c> line.</summary>
internal static class VerdictFormat
{
    public static void Write(Utf8JsonWriter writer, VerdictEntry entry)
    {
        writer.WriteNumber("e"u8, entry.Eval);
        writer.WriteString("gate"u8, entry.Gate);
        writer.WriteNonEmpty("slice"u8, entry.Slice);
        EnumWords<Verdict>.Write(writer, "v"u8, entry.Verdict);
        writer.WriteNumber("pass"u8, entry.Passed);
        writer.WriteNumber("fail"u8, entry.Failed);
        writer.WriteNonZero("miss"u8, entry.Missing);
        writer.WriteNumber("plan"u8, entry.Planned);
        writer.WriteNonZero("spared"u8, entry.NotNeeded);
        writer.WriteNumber("clusters"u8, entry.Clusters);
        writer.WriteNonNull("rate"u8, entry.Rate);
        writer.WriteNonNull("bound"u8, entry.Bound);
        writer.WriteString("text"u8, entry.Text);
        if (entry.Test != "all") writer.WriteString("test"u8, entry.Test);
        writer.WriteNonNull("state"u8, entry.State);
        writer.WriteNonNull("judges"u8, entry.Judges);
        if (entry.Red) writer.WriteBoolean("red"u8, true);
    }

    public static VerdictEntry Read(ref Utf8JsonReader reader)
    {
        var entry = new VerdictEntry { Gate = "", Text = "" };
        var decided = false;
        while (reader.NextField())
        {
            if (reader.Is("e"u8)) entry = entry with { Eval = reader.GetInt32() };
            else if (reader.Is("gate"u8)) entry = entry with { Gate = reader.Text() };
            else if (reader.Is("slice"u8)) entry = entry with { Slice = reader.Text() };
            else if (reader.Is("v"u8)) (entry, decided) = (entry with { Verdict = EnumWords<Verdict>.Read(ref reader) }, true);
            else if (reader.Is("pass"u8)) entry = entry with { Passed = reader.GetInt64() };
            else if (reader.Is("fail"u8)) entry = entry with { Failed = reader.GetInt64() };
            else if (reader.Is("miss"u8)) entry = entry with { Missing = reader.GetInt64() };
            else if (reader.Is("plan"u8)) entry = entry with { Planned = reader.GetInt64() };
            else if (reader.Is("spared"u8)) entry = entry with { NotNeeded = reader.GetInt64() };
            else if (reader.Is("clusters"u8)) entry = entry with { Clusters = reader.GetInt32() };
            else if (reader.Is("rate"u8)) entry = entry with { Rate = reader.Double() };
            else if (reader.Is("bound"u8)) entry = entry with { Bound = reader.Double() };
            else if (reader.Is("text"u8)) entry = entry with { Text = reader.Text() };
            else if (reader.Is("test"u8)) entry = entry with { Test = reader.Text() };
            else if (reader.Is("state"u8)) entry = entry with { State = reader.Text() };
            else if (reader.Is("judges"u8)) entry = entry with { Judges = reader.Text() };
            else if (reader.Is("red"u8)) entry = entry with { Red = reader.GetBoolean() };
            else reader.Skip();
        }

        // Verdict's default is Pass: a line that lost its verdict must not turn green.
        return decided ? entry : throw new FormatException("the verdict line has no verdict ('v').");
    }
}
