using System.Text;
using EvalKit.Extensibility;

namespace EvalKit;

/// <summary>Writes the reports of a finished run from its journal alone.</summary>
internal static class RunReports
{
    private const string StepSummaryVariable = "GITHUB_STEP_SUMMARY";

    public static async ValueTask WriteAsync(IRunStore store, TextWriter? console)
    {
        // A store elsewhere than in files renders its own reports.
        if (store is not FileRunStore files) return;
        var report = RunReport.Read(files.JournalPath);
        var path = Path.Combine(files.Location, MarkdownReport.FileName);
        await File.WriteAllTextAsync(path, MarkdownReport.Render(report), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)).ConfigureAwait(false);
        var page = Path.Combine(files.Location, HtmlReport.FileName);
        await using (var html = new StreamWriter(page, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
            HtmlReport.Write(report, files.Location, html);
        if (Environment.GetEnvironmentVariable(StepSummaryVariable) is { Length: > 0 } summary) StepSummary.Append(report, summary);
        if (console is null) return;
        await console.WriteLineAsync(ConsoleReport.Render(report)).ConfigureAwait(false);
        await console.WriteLineAsync($"report: {page}\n        {path}").ConfigureAwait(false);
    }
}
