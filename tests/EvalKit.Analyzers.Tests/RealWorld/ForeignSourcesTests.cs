namespace EvalKit;

/// <summary>
/// Sources that use no evals, with EvalKit in reach: no rule speaks, and none of others' rules falls silent. TEST_SOURCES=folder adds each project below a
/// folder, such as a copy of xUnit's samples.
/// </summary>
public static class ForeignSourcesTests
{
    // What the SDK and xunit.v3 import for every file.
    private const string Usings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks; global using Xunit;
        """;

    private static string Own => Path.Combine(AppContext.BaseDirectory, "Corpus", "Foreign");

    [Fact]
    public static async Task Nothing_is_found_and_nothing_silenced_where_there_are_no_evals()
    {
        var own = await SourceFolder.CheckAsync(Own, Usings, TestContext.Current.CancellationToken);

        Assert.Empty(own.Errors);
        Assert.InRange(own.Reported, 20, int.MaxValue);
        Assert.Empty(own.Findings);
        Assert.Empty(own.Silenced);
        if (Environment.GetEnvironmentVariable("TEST_SOURCES") is not { } folder) return;
        var (projects, compiled, files, reported) = (0, 0, 0, 0);
        foreach (var project in Directory.EnumerateFiles(folder, "*.csproj", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var sources = await SourceFolder.CheckAsync(Path.GetDirectoryName(project)!, Usings, TestContext.Current.CancellationToken);
            Assert.Empty(sources.Findings);
            Assert.Empty(sources.Silenced);
            if (sources.Errors.IsEmpty) compiled++;
            (projects, files, reported) = (projects + 1, files + sources.Files, reported + sources.Reported);
        }

        TestContext.Current.TestOutputHelper?.WriteLine(
            FormattableString.Invariant($"{projects} projects, {compiled} of them compile, {files} files: no findings; {reported} findings of others, none silenced"));
    }
}
