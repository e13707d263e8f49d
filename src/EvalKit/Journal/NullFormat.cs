using System.Text.Json;

namespace EvalKit.Extensibility;

/// <summary>Replies that know nothing, in the <c>eval</c> line.</summary>
internal static class NullFormat
{
    public static void Write(Utf8JsonWriter writer, IReadOnlyList<NullEntry> entries)
    {
        writer.WriteStartArray("nulls"u8);
        foreach (var entry in entries)
        {
            writer.WriteStartObject();
            writer.WriteString("k"u8, entry.Kind);
            writer.WriteNumber("p"u8, entry.Passed);
            writer.WriteNumber("n"u8, entry.Tried);
            writer.WriteNonZero("x"u8, entry.Threw);
            writer.WriteNonNull("r"u8, entry.Reply);
            if (entry.AtMost) writer.WriteBoolean("most"u8, true);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    public static IReadOnlyList<NullEntry> Read(ref Utf8JsonReader reader)
    {
        var entries = new List<NullEntry>();
        reader.OpenArray();
        while (reader.NextItem())
        {
            var entry = new NullEntry("", 0, 0);
            reader.OpenObject();
            while (reader.NextField())
            {
                if (reader.Is("k"u8)) entry = entry with { Kind = reader.Text() };
                else if (reader.Is("p"u8)) entry = entry with { Passed = reader.GetInt32() };
                else if (reader.Is("n"u8)) entry = entry with { Tried = reader.GetInt32() };
                else if (reader.Is("x"u8)) entry = entry with { Threw = reader.GetInt32() };
                else if (reader.Is("r"u8)) entry = entry with { Reply = reader.Text() };
                else if (reader.Is("most"u8)) entry = entry with { AtMost = reader.GetBoolean() };
                else reader.Skip();
            }

            entries.Add(entry);
        }

        return entries;
    }
}
