using System.Text.Json;

namespace EvalKit.Extensibility;

/// <summary>The <c>end</c> line.</summary>
internal static class EvalEndFormat
{
    public static void Write(Utf8JsonWriter writer, EvalEndEntry entry)
    {
        writer.WriteNumber("e"u8, entry.Eval);
        writer.WriteNumber("calls"u8, entry.Calls);
        writer.WriteNonZero("taken"u8, entry.TakenOver);
        writer.WriteNonZero("shrink"u8, entry.ShrinkCalls);
        writer.WriteNonZero("corpus"u8, entry.CorpusCalls);
        writer.WriteNonZero("mutate"u8, entry.MutationCalls);
        writer.WriteNonZero("replayed"u8, entry.Replayed);
        writer.WriteNonZero("wordings"u8, entry.WordingCalls);
        writer.WriteNonZero("avoided"u8, entry.AvoidedCalls);
        writer.WriteDouble("sec"u8, entry.Seconds);
        writer.WriteString("end"u8, entry.Ending);
        if (entry.Critical.Count > 0) WriteCritical(writer, entry.Critical);
        writer.WriteNonNull("ti"u8, entry.InputTokens);
        writer.WriteNonNull("to"u8, entry.OutputTokens);
    }

    public static EvalEndEntry Read(ref Utf8JsonReader reader)
    {
        var entry = new EvalEndEntry();
        while (reader.NextField())
        {
            if (reader.Is("e"u8)) entry = entry with { Eval = reader.GetInt32() };
            else if (reader.Is("calls"u8)) entry = entry with { Calls = reader.GetInt64() };
            else if (reader.Is("taken"u8)) entry = entry with { TakenOver = reader.GetInt64() };
            else if (reader.Is("shrink"u8)) entry = entry with { ShrinkCalls = reader.GetInt64() };
            else if (reader.Is("corpus"u8)) entry = entry with { CorpusCalls = reader.GetInt64() };
            else if (reader.Is("mutate"u8)) entry = entry with { MutationCalls = reader.GetInt64() };
            else if (reader.Is("replayed"u8)) entry = entry with { Replayed = reader.GetInt64() };
            else if (reader.Is("wordings"u8)) entry = entry with { WordingCalls = reader.GetInt64() };
            else if (reader.Is("avoided"u8)) entry = entry with { AvoidedCalls = reader.GetInt64() };
            else if (reader.Is("sec"u8)) entry = entry with { Seconds = reader.Double() };
            else if (reader.Is("end"u8)) entry = entry with { Ending = reader.Text() };
            else if (reader.Is("crit"u8)) entry = entry with { Critical = ReadCritical(ref reader) };
            else if (reader.Is("ti"u8)) entry = entry with { InputTokens = reader.GetInt64() };
            else if (reader.Is("to"u8)) entry = entry with { OutputTokens = reader.GetInt64() };
            else reader.Skip();
        }

        return entry;
    }

    private static void WriteCritical(Utf8JsonWriter writer, IReadOnlyList<CriticalEntry> entries)
    {
        writer.WriteStartArray("crit"u8);
        foreach (var entry in entries)
        {
            writer.WriteStartObject();
            writer.WriteNumber("a"u8, entry.Axis);
            if (entry.Value is { } value) writer.WriteDouble("v"u8, value);
            if (entry.Lower is { } lower) writer.WriteDouble("lo"u8, lower);
            if (entry.Upper is { } upper) writer.WriteDouble("hi"u8, upper);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static List<CriticalEntry> ReadCritical(ref Utf8JsonReader reader)
    {
        var entries = new List<CriticalEntry>();
        reader.OpenArray();
        while (reader.NextItem())
        {
            var entry = default(CriticalEntry);
            reader.OpenObject();
            while (reader.NextField())
            {
                if (reader.Is("a"u8)) entry = entry with { Axis = reader.GetInt32() };
                else if (reader.Is("v"u8)) entry = entry with { Value = reader.Double() };
                else if (reader.Is("lo"u8)) entry = entry with { Lower = reader.Double() };
                else if (reader.Is("hi"u8)) entry = entry with { Upper = reader.Double() };
                else reader.Skip();
            }

            entries.Add(entry);
        }

        return entries;
    }
}
