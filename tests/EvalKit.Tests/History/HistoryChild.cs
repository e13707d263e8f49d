using System.Diagnostics;
using System.Runtime.CompilerServices;
using EvalKit.Media;

namespace EvalKit.Tests.History;

/// <summary>This test assembly as a child process that adds runs to a history: so many, or until somebody kills it.</summary>
internal static class HistoryChild
{
    private const string Variable = "EVALKIT_TEST_HISTORY_CHILD";

    public static ContentHash Hash { get; } = ContentHash.Of("an eval");

    public static Process Start(string path, string id, int runs)
    {
        var runtime = new DirectoryInfo(Path.GetDirectoryName(typeof(object).Assembly.Location)!);
        var host = Path.Combine(runtime.Parent!.Parent!.Parent!.FullName, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
        var start = new ProcessStartInfo(host, ["exec", typeof(HistoryChild).Assembly.Location]) { RedirectStandardOutput = true };
        start.Environment[Variable] = FormattableString.Invariant($"{runs}|{id}|{path}");
        return Process.Start(start)!;
    }

    public static HistoryRow Row(string id) => new(id, Hash, 1, [id], 3, 4, "none", null);

    [ModuleInitializer]
    internal static void RunWhenAsked()
    {
        if (Environment.GetEnvironmentVariable(Variable)?.Split('|') is not { Length: 3 } asked) return;
        using var output = Console.OpenStandardOutput();
        for (var run = 0; run < int.Parse(asked[0], System.Globalization.CultureInfo.InvariantCulture); run++)
        {
            new HistoryFile(asked[2]).Add(Row(asked[1]), repeats: false);
            new HistoryFile(asked[2]).Add(Row("shared") with { Models = [asked[1]] }, repeats: false);
            output.Write("\n"u8);
        }

        Environment.Exit(0);
    }
}
