using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using EvalKit.Tests.Baselines;
using EvalKit.Tests.Cache;
using EvalKit.Tests.Corpus;
using EvalKit.Tests.History;
using EvalKit.Tests.Resuming;
using EvalKit.Tests.Wordings;

namespace EvalKit.Tests;

/// <summary>This test assembly as a child process that takes one step after the other, a line after each, until it has done so many or is killed.</summary>
internal static class RepeatingChild
{
    public const int UntilKilled = int.MaxValue;

    // The tasks whose steps use threads of their own.
    private static readonly string[] WithThreads = ["run", "filling"];

    private const string Variable = "EVALKIT_TEST_CHILD";

    public static Process Start(string task, int steps, params string[] arguments) => Process.Start(Describe(task, steps, arguments))!;

    /// <summary>The child with a limit on the size of any file it writes, in blocks of 512 bytes. It gets an error there rather than a signal.</summary>
    public static Process StartLimited(int blocks, string task, int steps, params string[] arguments)
    {
        var inner = Describe(task, steps, arguments);
        var start = new ProcessStartInfo("/bin/sh") { RedirectStandardOutput = true };
        foreach (var argument in new[] { "-c", "ulimit -f \"$0\"; trap '' XFSZ; exec \"$@\"", blocks.ToString(CultureInfo.InvariantCulture), inner.FileName }.Concat(inner.ArgumentList))
            start.ArgumentList.Add(argument);
        start.Environment[Variable] = inner.Environment[Variable];
        // The runtime's doubly mapped code lies in a file, too, and is larger than the limit.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        return Process.Start(start)!;
    }

    private static ProcessStartInfo Describe(string task, int steps, string[] arguments)
    {
        // The host that runs this very process: it need not be on the path.
        var runtime = new DirectoryInfo(Path.GetDirectoryName(typeof(object).Assembly.Location)!);
        var host = Path.Combine(runtime.Parent!.Parent!.Parent!.FullName, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
        var start = new ProcessStartInfo(host, ["exec", typeof(RepeatingChild).Assembly.Location, .. WithThreads.Contains(task) ? ["-waitForDebugger"] : Array.Empty<string>()]) { RedirectStandardOutput = true };
        start.Environment[Variable] = string.Join('|', [task, steps.ToString(CultureInfo.InvariantCulture), .. arguments]);
        return start;
    }

    [ModuleInitializer]
    internal static void RunWhenAsked()
    {
        if (Environment.GetEnvironmentVariable(Variable)?.Split('|') is not [var task, var steps, .. var arguments]) return;
        // Other threads wait until this initializer has returned: the runner behind it is told to wait for a debugger, which never comes.
        if (WithThreads.Contains(task)) new Thread(() => Run(task, steps, arguments)) { IsBackground = true }.Start();
        else Run(task, steps, arguments);
    }

    private static void Run(string task, string steps, string[] arguments)
    {
        var step = StepOf(task, arguments);
        using var output = Console.OpenStandardOutput();
        for (var i = 0; i < int.Parse(steps, CultureInfo.InvariantCulture); i++)
        {
            step(i);
            output.Write("\n"u8);
        }

        Environment.Exit(0);
    }

    private static Action<int> StepOf(string task, string[] arguments) => task switch
    {
        "baseline" => BaselineTests.Writing(arguments[0]),
        "cache" => CacheWorkbench.Asking(arguments[0], arguments[1], arguments[2]),
        "cache-keep" => CacheWorkbench.Keeping(arguments[0], arguments[1]),
        "corpus" => CorpusFileTests.Writing(arguments[0]),
        "history" => HistoryFileTests.Adding(arguments[0], arguments[1]),
        "wordings" => WordingTests.Recording(arguments[0], arguments[1]),
        "run" => KilledRunTests.Running(arguments[0], arguments[1]),
        "filling" => FullDiskTests.Filling(arguments[0], int.Parse(arguments[1], CultureInfo.InvariantCulture), int.Parse(arguments[2], CultureInfo.InvariantCulture)),
        "replacing" => FullDiskTests.Replacing(arguments[0]),
        "journal" => CrashTests.Appending(arguments[0]),
        _ => throw new ArgumentException($"A child cannot do \"{task}\".", nameof(task)),
    };
}
