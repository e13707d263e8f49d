using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace EvalKit;

/// <summary>Answers for scripts: one JSON document on the standard output, and nothing else.</summary>
internal static class JsonOutput
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static Option<bool> Option { get; } = new("--json") { Description = "Answer with one JSON document, for scripts." };

    public static void Write<T>(ToolHost host, T answer) => host.Out.WriteLine(JsonSerializer.Serialize(answer, Options));
}
