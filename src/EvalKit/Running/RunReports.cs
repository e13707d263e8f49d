using System.Text;
using EvalKit.Extensibility;

namespace EvalKit;

/// <summary>Writes the reports of a finished run from its journal alone.</summary>
internal static class RunReports
{
    public const string FileName = "report.md";

    private const string StepSummaryVariable = "GITHUB_STEP_SUMMARY";

    public static async ValueTask WriteAsync(IRunStore store, TextWriter? console)
    {
        // A store elsewhere than in files renders its own reports.
        if (store is not FileRunStore files) return;
        var report = RunReport.Read(files.JournalPath);
        var path = Path.Combine(files.Location, FileName);
        await File.WriteAllTextAsync(path, MarkdownReport.Render(report), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)).ConfigureAwait(false);
        if (Environment.GetEnvironmentVariable(StepSummaryVariable) is { Length: > 0 } summary) StepSummary.Append(report, summary);
        if (console is null) return;
        await console.WriteLineAsync(ConsoleReport.Render(report)).ConfigureAwait(false);
        await console.WriteLineAsync($"report: {path}").ConfigureAwait(false);
    }
}
