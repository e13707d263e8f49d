using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace EvalKit;

/// <summary>
/// Evals of public projects, written anew for EvalKit before any rule had seen them. Each finding is a line of the page about false positives, which says
/// what is right about it; a finding without a line is a false one.
/// </summary>
public static class PortedProjectsTests
{
    private const int FewestEvals = 12;

    private static string[] Page { get; } = File.ReadAllLines(Path.Combine(Root(), "docs", "rules", "false-positives.md"));

    public static TheoryData<string> Projects => [.. Directory.EnumerateDirectories(Path.Combine(AppContext.BaseDirectory, "Corpus", "Ported")).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Projects))]
    public static async Task Every_finding_is_a_true_one_of_the_page(string project)
    {
        var ported = await CheckAsync(project);

        Assert.Empty(ported.Errors);
        Assert.InRange(ported.Evals.Count, FewestEvals, int.MaxValue);
        Assert.Equal(
            Page.Where(line => line.StartsWith($"| {project} |", StringComparison.Ordinal)).Select(line => line.Split(" | ")).Select(cells => $"{cells[1]} {cells[2]}").Order(StringComparer.Ordinal),
            ported.Findings.Select(finding => $"{SourceFolder.EvalOf(finding)} {finding.Id}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public static async Task The_page_counts_as_a_build_does(string project)
    {
        var ported = await CheckAsync(project);
        var hints = ported.Findings.Count(finding => finding.Severity == DiagnosticSeverity.Info);

        var row = Assert.Single(Page, line => line.Contains($"/{project}](", StringComparison.Ordinal)).Split('|', StringSplitOptions.TrimEntries);

        Assert.Equal([$"{ported.Evals.Count}", $"{ported.Findings.Length - hints}", $"{hints}", $"{ported.Findings.Length}", "0"], [.. row[3..7], row[8]]);
    }

    [Fact]
    public static async Task A_strict_build_has_errors_for_warnings_and_warnings_for_hints()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Corpus", "Ported", "ai-samples");
        var usual = await SourceFolder.CheckAsync(folder, "", TestContext.Current.CancellationToken);
        var strict = await SourceFolder.CheckAsync(folder, "", TestContext.Current.CancellationToken, Severities("Strict"));

        Assert.Equal(usual.Findings.Count(finding => finding.Severity == DiagnosticSeverity.Warning), strict.Findings.Count(finding => finding.Severity == DiagnosticSeverity.Error));
        Assert.Equal(usual.Findings.Count(finding => finding.Severity == DiagnosticSeverity.Info), strict.Findings.Count(finding => finding.Severity == DiagnosticSeverity.Warning));
        Assert.Equal(usual.Findings.Length, strict.Findings.Length);
        Assert.Empty((await SourceFolder.CheckAsync(folder, "", TestContext.Current.CancellationToken, Severities("None"))).Findings);
    }

    [Fact]
    public static void The_sum_of_the_page_is_that_of_its_rows()
    {
        int[][] rows = [.. Projects.Select(project => Figures(Assert.Single(Page, line => line.Contains($"/{project.Data}](", StringComparison.Ordinal))))];

        int[] sums = [.. Enumerable.Range(0, rows[0].Length).Select(column => rows.Sum(row => row[column]))];

        Assert.Equal(sums, Figures(Assert.Single(Page, line => line.StartsWith("| all |", StringComparison.Ordinal))));
        Assert.Contains($"On {sums[0]} evals of four public projects they made {sums[3]} findings", File.ReadAllText(Path.Combine(Root(), "docs", "rules", "README.md")));

        static int[] Figures(string line) => [.. line.Split('|', StringSplitOptions.TrimEntries)[3..9].Select(cell => int.Parse(cell, System.Globalization.CultureInfo.InvariantCulture))];
    }

    /// <summary>What a package's mode file says, line by line.</summary>
    private static Dictionary<string, ReportDiagnostic> Severities(string mode) => File.ReadLines(Path.Combine(Root(), "src", "EvalKit", "build", "config", $"EvalKit.{mode}.globalconfig"))
        .Where(line => line.StartsWith("dotnet_diagnostic.", StringComparison.Ordinal))
        .Select(line => line.Split('.', '=', ' '))
        .ToDictionary(parts => parts[1], parts => parts[^1] switch { "error" => ReportDiagnostic.Error, "warning" => ReportDiagnostic.Warn, "none" => ReportDiagnostic.Suppress, _ => ReportDiagnostic.Default });

    private static Task<SourceFolder> CheckAsync(string project) =>
        SourceFolder.CheckAsync(Path.Combine(AppContext.BaseDirectory, "Corpus", "Ported", project), "", TestContext.Current.CancellationToken);

    private static string Root([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", ".."));
}
