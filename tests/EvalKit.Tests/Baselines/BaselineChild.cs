using System.Diagnostics;
using System.Runtime.CompilerServices;
using EvalKit.Media;

namespace EvalKit.Tests.Baselines;

/// <summary>This test assembly as a child process that writes one baseline after the other until somebody kills it.</summary>
internal static class BaselineChild
{
    private const string Variable = "EVALKIT_TEST_BASELINE_CHILD";

    public static Process Start(string path)
    {
        var runtime = new DirectoryInfo(Path.GetDirectoryName(typeof(object).Assembly.Location)!);
        var host = Path.Combine(runtime.Parent!.Parent!.Parent!.FullName, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
        var start = new ProcessStartInfo(host, ["exec", typeof(BaselineChild).Assembly.Location]) { RedirectStandardOutput = true };
        start.Environment[Variable] = path;
        return Process.Start(start)!;
    }

    [ModuleInitializer]
    internal static void RunWhenAsked()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } path) return;
        using var output = Console.OpenStandardOutput();
        for (var i = 0; ; i++)
        {
            var rows = Enumerable.Range(0, 3_000 + (i % 2)).Select(row => new BaselineRow(FormattableString.Invariant($"c{row}"), ContentHash.Of("x"), "text/easy", 1, 1, 1));
            BaselineWriter.Write(path, new("lab", "child", "", "2026-11-21", [.. rows]));
            output.Write("\n"u8);
        }
    }
}
