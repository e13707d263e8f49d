using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using EvalKit.Extensibility;

namespace EvalKit.Tests;

/// <summary>This test assembly as a child process that appends and acknowledges line after line until somebody kills it.</summary>
internal static class CrashingChild
{
    private const string Variable = "EVALKIT_TEST_CRASHING_CHILD";

    /// <summary>What line <paramref name="index"/> holds; every eighth is long enough that a kill can land inside its write.</summary>
    public static TrialEntry Line(int index) => new()
    {
        Case = index % 8 == 7 ? new string((char)('a' + index % 26), 400_000) : $"case {index.ToString(CultureInfo.InvariantCulture)}",
        Repeat = index,
    };

    public static Process Start(string folder)
    {
        // The host that runs this very process: it need not be on the path.
        var runtime = new DirectoryInfo(Path.GetDirectoryName(typeof(object).Assembly.Location)!);
        var host = Path.Combine(runtime.Parent!.Parent!.Parent!.FullName, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
        var start = new ProcessStartInfo(host, ["exec", typeof(CrashingChild).Assembly.Location]) { RedirectStandardOutput = true };
        start.Environment[Variable] = folder;
        return Process.Start(start)!;
    }

    [ModuleInitializer]
    internal static void RunWhenAsked()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } folder) return;
        var store = FileRunStore.Create(folder);
        using var output = Console.OpenStandardOutput();
        for (var i = 0; ; i++)
        {
            store.Append(Line(i));
            output.Write("\n"u8);
        }
    }
}
