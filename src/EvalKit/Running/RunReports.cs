using System.Text;
using EvalKit.Extensibility;

namespace EvalKit;

/// <summary>Writes the reports of a finished run from its journal alone.</summary>
internal static class RunReports
{
    private const string StepSummaryVariable = "GITHUB_STEP_SUMMARY";

    public static async ValueTask WriteAsync(IRunStore store, EvalOptions options, TextWriter? console)
    {
        // A store elsewhere than in files renders its own reports.
        if (store is not FileRunStore files) return;
        var report = RunReport.Read(files.JournalPath);
        var path = Path.Combine(files.Location, MarkdownReport.FileName);
        await WriteAsync(files, MarkdownReport.FileName, MarkdownReport.Render(report)).ConfigureAwait(false);
        var page = Path.Combine(files.Location, HtmlReport.FileName);
        await using (var html = new StreamWriter(page, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
            HtmlReport.Write(report, files.Location, html);
        await WriteAsync(files, RunRates.FileName, RunRates.Text(report)).ConfigureAwait(false);
        if (options.Reports.HasFlag(ReportFormats.JUnit)) await WriteAsync(files, JUnitReport.FileName, JUnitReport.Render(report)).ConfigureAwait(false);
        if (options.Reports.HasFlag(ReportFormats.Ctrf)) await WriteAsync(files, CtrfReport.FileName, CtrfReport.Render(report)).ConfigureAwait(false);
        // What cannot be removed is in nobody's way, and no reason to fail a run; who watches is told.
        var stuck = KeptRuns.RemoveOld(options.ResultsDirectory, options.KeepRuns, files.Location, options.TimeProvider.GetUtcNow());
        if (Environment.GetEnvironmentVariable(StepSummaryVariable) is { Length: > 0 } summary) StepSummary.Append(report, summary);
        if (console is null) return;
        await console.WriteLineAsync(ConsoleReport.Render(report)).ConfigureAwait(false);
        await console.WriteLineAsync($"report: {page}\n        {path}").ConfigureAwait(false);
        foreach (var problem in stuck) await console.WriteLineAsync(problem).ConfigureAwait(false);
    }

    private static Task WriteAsync(FileRunStore files, string name, string text) =>
        File.WriteAllTextAsync(Path.Combine(files.Location, name), text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
}
