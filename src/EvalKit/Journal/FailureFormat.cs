using System.Text.Json;

namespace EvalKit.Extensibility;

/// <summary>The <c>failure</c> line.</summary>
internal static class FailureFormat
{
    public static void Write(Utf8JsonWriter writer, FailureEntry entry)
    {
        writer.WriteNumber("e"u8, entry.Eval);
        writer.WriteString("c"u8, entry.Case);
        writer.WriteNonZero("k"u8, entry.Cell);
        if (entry.Axis != -1) writer.WriteNumber("a"u8, entry.Axis);
        writer.WriteNonEmpty("x"u8, entry.Chain);
        writer.WriteNonEmpty("words"u8, entry.Display);
        writer.WriteNonEmpty("from"u8, entry.Original);
        if (entry.Severity != 0) writer.WriteDouble("s"u8, entry.Severity);
        writer.WriteNumber("f"u8, entry.Failures);
        writer.WriteNumber("n"u8, entry.Trials);
        writer.WriteNonZero("cf"u8, entry.CleanFailures);
        writer.WriteNonZero("cn"u8, entry.CleanTrials);
        writer.WriteNonNull("why"u8, entry.Reason);
        writer.WriteNonEmpty("want"u8, entry.Expected);
        writer.WriteNonNull("r"u8, entry.Reply);
        writer.WriteNonEmpty("end"u8, entry.Ending);
        writer.WriteNonZero("calls"u8, entry.Calls);
        if (entry.Artifacts.Count > 0) writer.WriteTexts("files"u8, entry.Artifacts);
        writer.WriteNonEmpty("replay"u8, entry.Replay);
        writer.WriteNonNull("min"u8, entry.MinimalCase);
    }

    public static FailureEntry Read(ref Utf8JsonReader reader)
    {
        var entry = new FailureEntry { Case = "" };
        while (reader.NextField())
        {
            if (reader.Is("e"u8)) entry = entry with { Eval = reader.GetInt32() };
            else if (reader.Is("c"u8)) entry = entry with { Case = reader.Text() };
            else if (reader.Is("k"u8)) entry = entry with { Cell = reader.GetInt32() };
            else if (reader.Is("a"u8)) entry = entry with { Axis = reader.GetInt32() };
            else if (reader.Is("x"u8)) entry = entry with { Chain = reader.Text() };
            else if (reader.Is("words"u8)) entry = entry with { Display = reader.Text() };
            else if (reader.Is("from"u8)) entry = entry with { Original = reader.Text() };
            else if (reader.Is("s"u8)) entry = entry with { Severity = reader.Double() };
            else if (reader.Is("f"u8)) entry = entry with { Failures = reader.GetInt32() };
            else if (reader.Is("n"u8)) entry = entry with { Trials = reader.GetInt32() };
            else if (reader.Is("cf"u8)) entry = entry with { CleanFailures = reader.GetInt32() };
            else if (reader.Is("cn"u8)) entry = entry with { CleanTrials = reader.GetInt32() };
            else if (reader.Is("why"u8)) entry = entry with { Reason = reader.Text() };
            else if (reader.Is("want"u8)) entry = entry with { Expected = reader.Text() };
            else if (reader.Is("r"u8)) entry = entry with { Reply = reader.Text() };
            else if (reader.Is("end"u8)) entry = entry with { Ending = reader.Text() };
            else if (reader.Is("calls"u8)) entry = entry with { Calls = reader.GetInt32() };
            else if (reader.Is("files"u8)) entry = entry with { Artifacts = reader.Texts() };
            else if (reader.Is("replay"u8)) entry = entry with { Replay = reader.Text() };
            else if (reader.Is("min"u8)) entry = entry with { MinimalCase = reader.Text() };
            else reader.Skip();
        }

        return entry;
    }
}
