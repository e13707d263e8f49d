using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace EvalKit.Tests.Wordings;

/// <summary>This test assembly as a child process that adds wordings to a file, one after the other.</summary>
internal static class WordingChild
{
    private const string Folder = "EVALKIT_TEST_WORDING_FOLDER";
    public const int Wordings = 40;

    private const string First = "EVALKIT_TEST_WORDING_FIRST";

    public static Process Start(string folder, int first)
    {
        var runtime = new DirectoryInfo(Path.GetDirectoryName(typeof(object).Assembly.Location)!);
        var host = Path.Combine(runtime.Parent!.Parent!.Parent!.FullName, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
        var start = new ProcessStartInfo(host, ["exec", typeof(WordingChild).Assembly.Location]);
        start.Environment[Folder] = folder;
        start.Environment[First] = first.ToString(CultureInfo.InvariantCulture);
        return Process.Start(start)!;
    }

    [ModuleInitializer]
    internal static void RunWhenAsked()
    {
        if (Environment.GetEnvironmentVariable(Folder) is not { Length: > 0 } folder) return;
        var first = int.Parse(Environment.GetEnvironmentVariable(First)!, CultureInfo.InvariantCulture);
        var options = new EvalOptions { ResultsDirectory = folder };
        // An array: no type of this module may be met on another thread before its initializers have ended.
        for (var i = first; i < first + Wordings; i++)
        {
            RecordedWording[] entries = [WordingsFileTests.Entry("text.paraphrase@1", 1, FormattableString.Invariant($"text {i}"), "another text")];
            WordingsUpdate.WriteAsync(WordingsFile.PathOf(folder, "lab"), "lab", entries, new(), options).GetAwaiter().GetResult();
        }

        Environment.Exit(0);
    }
}
