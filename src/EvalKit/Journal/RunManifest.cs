using System.Buffers;
using System.Text.Json;

namespace EvalKit.Extensibility;

/// <summary>The file <c>run.json</c>: what the journal's first line says, indented, for people and scripts.</summary>
internal static class RunManifest
{
    public static byte[] Render(RunEntry run)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, JournalLine.WriterOptions with { Indented = true, NewLine = "\n" }))
        {
            writer.WriteStartObject();
            writer.WriteNumber("schema"u8, run.Schema);
            writer.WriteString("run"u8, run.Run);
            writer.WriteString("started"u8, run.Started);
            writer.WriteString("evalkit"u8, run.EvalKitVersion);
            writer.WriteStartObject("environment"u8);
            foreach (var (name, value) in run.Environment) writer.WriteString(name, value);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }
}
