using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EvalKit.Benchmarks;

/// <summary>A program that is timed beside EvalKit: it says who it is in one line of JSON, and answers each line with a line.</summary>
internal sealed class MediaPeer : IDisposable
{
    private readonly Process _process;
    private readonly string _script;

    private MediaPeer(Process process, string script)
    {
        _process = process;
        _script = script;
        Introduction = Read();
    }

    /// <summary>What the program said of itself.</summary>
    public JsonNode Introduction { get; }

    /// <summary>Starts a script of <c>bench/peers</c>, by <c>python3</c> or what EVALKIT_BENCH_PYTHON names.</summary>
    public static MediaPeer Start(string script, string folder)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "peers", script);
        var python = Environment.GetEnvironmentVariable("EVALKIT_BENCH_PYTHON") ?? "python3";
        var start = new ProcessStartInfo(python, [path, folder]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        return new(Process.Start(start)!, script);
    }

    /// <summary>The fastest repetition within some seconds, in milliseconds, and the size of the file in bytes.</summary>
    public (double Milliseconds, long Bytes) Ask(JsonObject request, double seconds)
    {
        request["seconds"] = seconds;
        _process.StandardInput.WriteLine(request.ToJsonString());
        _process.StandardInput.Flush();
        var answer = Read();
        if (answer["missing"] is { } why) throw new InvalidOperationException($"{_script}: {why.GetValue<string>()}");
        return (answer["ms"]!.GetValue<double>(), answer["bytes"]!.GetValue<long>());
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    private JsonNode Read()
    {
        var line = _process.StandardOutput.ReadLine()
            ?? throw new InvalidOperationException($"{_script} ended; what it wrote to the standard error stands above.");
        return JsonNode.Parse(line) ?? throw new JsonException($"{_script} wrote null.");
    }
}
