using System.Text.Json;

namespace EvalKit.Extensibility;

/// <summary>The <c>run</c> line.</summary>
internal static class RunFormat
{
    public static void Write(Utf8JsonWriter writer, RunEntry entry)
    {
        writer.WriteNumber("v"u8, entry.Schema);
        writer.WriteString("run"u8, entry.Run);
        writer.WriteString("at"u8, entry.Started);
        writer.WriteString("evalkit"u8, entry.EvalKitVersion);
        writer.WriteStartObject("env"u8);
        foreach (var (name, value) in entry.Environment) writer.WriteString(name, value);
        writer.WriteEndObject();
    }

    public static RunEntry Read(ref Utf8JsonReader reader)
    {
        var entry = new RunEntry(0, "", default, "", new Dictionary<string, string>());
        while (reader.NextField())
        {
            if (reader.Is("v"u8)) entry = entry with { Schema = reader.GetInt32() };
            else if (reader.Is("run"u8)) entry = entry with { Run = reader.Text() };
            else if (reader.Is("at"u8)) entry = entry with { Started = reader.GetDateTimeOffset() };
            else if (reader.Is("evalkit"u8)) entry = entry with { EvalKitVersion = reader.Text() };
            else if (reader.Is("env"u8)) entry = entry with { Environment = ReadEnvironment(ref reader) };
            else reader.Skip();
        }

        return entry;
    }

    private static Dictionary<string, string> ReadEnvironment(ref Utf8JsonReader reader)
    {
        var environment = new Dictionary<string, string>(StringComparer.Ordinal);
        reader.OpenObject();
        while (reader.NextField())
        {
            var name = reader.Text();
            reader.Read();
            environment[name] = reader.Text();
        }

        return environment;
    }
}
