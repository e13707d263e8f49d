using System.Diagnostics;

namespace EvalKit;

/// <summary>A program and how it is started: what a user types in a shell.</summary>
internal sealed record Command(string Directory, string Program, params string[] Arguments)
{
    private static readonly string[] InheritedFromTheRunner = ["MSBUILD", "VSTEST", "TESTINGPLATFORM", "XUNIT", "EVALKIT_", "GITHUB_", "DOTNET_CLI_"];

    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    public Command With(string variable, string value) =>
        this with { Environment = new Dictionary<string, string>(Environment) { [variable] = value } };

    public async Task<Finished> RunAsync()
    {
        await using var running = Start();
        return await running.EndAsync();
    }

    public Running Start()
    {
        var start = new ProcessStartInfo(Program, Arguments)
        {
            WorkingDirectory = Directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (var name in start.Environment.Keys.Where(key => InheritedFromTheRunner.Any(key.StartsWith)).ToList())
            start.Environment.Remove(name);
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        foreach (var (name, value) in Environment) start.Environment[name] = value;
        return new Running(Process.Start(start) ?? throw new InvalidOperationException($"{Program} did not start"));
    }
}
