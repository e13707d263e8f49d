using System.Text.Json;

namespace EvalKit.Extensibility;

/// <summary>Earlier runs, in the <c>eval</c> line.</summary>
internal static class EarlierFormat
{
    public static void Write(Utf8JsonWriter writer, IReadOnlyList<EarlierEntry> entries)
    {
        writer.WriteStartArray("before"u8);
        foreach (var entry in entries)
        {
            writer.WriteStartObject();
            writer.WriteString("run"u8, entry.Run);
            writer.WriteString("by"u8, entry.Subject);
            writer.WriteNonZero("cp"u8, entry.CleanPassed);
            writer.WriteNonZero("cn"u8, entry.CleanTrials);
            writer.WriteNonZero("pp"u8, entry.PerturbedPassed);
            writer.WriteNonZero("pn"u8, entry.PerturbedTrials);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    public static IReadOnlyList<EarlierEntry> Read(ref Utf8JsonReader reader)
    {
        var entries = new List<EarlierEntry>();
        reader.OpenArray();
        while (reader.NextItem())
        {
            var entry = new EarlierEntry("", "", 0, 0, 0, 0);
            reader.OpenObject();
            while (reader.NextField())
            {
                if (reader.Is("run"u8)) entry = entry with { Run = reader.Text() };
                else if (reader.Is("by"u8)) entry = entry with { Subject = reader.Text() };
                else if (reader.Is("cp"u8)) entry = entry with { CleanPassed = reader.GetInt64() };
                else if (reader.Is("cn"u8)) entry = entry with { CleanTrials = reader.GetInt64() };
                else if (reader.Is("pp"u8)) entry = entry with { PerturbedPassed = reader.GetInt64() };
                else if (reader.Is("pn"u8)) entry = entry with { PerturbedTrials = reader.GetInt64() };
                else reader.Skip();
            }

            entries.Add(entry);
        }

        return entries;
    }
}
