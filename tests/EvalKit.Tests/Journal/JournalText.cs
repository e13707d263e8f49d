using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using EvalKit.Extensibility;

namespace EvalKit.Tests;

/// <summary>Lines in memory, and a view of an entry that does not go through the journal's own code.</summary>
internal static class JournalText
{
    private static readonly JsonSerializerOptions Reflected = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    public static byte[] Bytes(params IEnumerable<JournalEntry> entries)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, JournalLine.WriterOptions);
        foreach (var entry in entries) JournalLine.Write(writer, buffer, entry);
        return buffer.WrittenSpan.ToArray();
    }

    public static string Line(JournalEntry entry) => Encoding.UTF8.GetString(Bytes(entry));

    public static JournalEntry? Parse(string line) => JournalLine.Parse(Encoding.UTF8.GetBytes(line));

    public static string Fields(JournalEntry? entry) => entry is null ? "null" : JsonSerializer.Serialize(entry, entry.GetType(), Reflected);
}
