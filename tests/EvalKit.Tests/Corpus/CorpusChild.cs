using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace EvalKit.Tests.Corpus;

/// <summary>This test assembly as a child process that writes one corpus after the other until somebody kills it.</summary>
internal static class CorpusChild
{
    private const string Variable = "EVALKIT_TEST_CORPUS_CHILD";

    public static Process Start(string path)
    {
        var runtime = new DirectoryInfo(Path.GetDirectoryName(typeof(object).Assembly.Location)!);
        var host = Path.Combine(runtime.Parent!.Parent!.Parent!.FullName, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
        var start = new ProcessStartInfo(host, ["exec", typeof(CorpusChild).Assembly.Location]) { RedirectStandardOutput = true };
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
            var entries = Enumerable.Range(0, 2_000 + (i % 2)).Select(entry => CorpusFileTests.Sample.Entries[0] with { Case = FormattableString.Invariant($"c{entry}") });
            CorpusWriter.Write(path, new("lab", [.. entries]));
            output.Write("\n"u8);
        }
    }
}
