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

    // The task whose steps use threads of their own.
    private const string WithThreads = "run";

    private const string Variable = "EVALKIT_TEST_CHILD";

    public static Process Start(string task, int steps, params string[] arguments)
    {
        // The host that runs this very process: it need not be on the path.
        var runtime = new DirectoryInfo(Path.GetDirectoryName(typeof(object).Assembly.Location)!);
        var host = Path.Combine(runtime.Parent!.Parent!.Parent!.FullName, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
        var start = new ProcessStartInfo(host, ["exec", typeof(RepeatingChild).Assembly.Location, .. task == WithThreads ? ["-waitForDebugger"] : Array.Empty<string>()]) { RedirectStandardOutput = true };
        start.Environment[Variable] = string.Join('|', [task, steps.ToString(CultureInfo.InvariantCulture), .. arguments]);
        return Process.Start(start)!;
    }

    [ModuleInitializer]
    internal static void RunWhenAsked()
    {
        if (Environment.GetEnvironmentVariable(Variable)?.Split('|') is not [var task, var steps, .. var arguments]) return;
        // Other threads wait until this initializer has returned: the runner behind it is told to wait for a debugger, which never comes.
        if (task == WithThreads) new Thread(() => Run(task, steps, arguments)) { IsBackground = true }.Start();
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
        WithThreads => KilledRunTests.Running(arguments[0], arguments[1]),
        "journal" => CrashTests.Appending(arguments[0]),
        _ => throw new ArgumentException($"A child cannot do \"{task}\".", nameof(task)),
    };
}
