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
        Write(path, text => text.Write(MarkdownReport.Render(report)));
        var page = Path.Combine(files.Location, HtmlReport.FileName);
        Write(page, html => HtmlReport.Write(report, files.Location, html));
        Write(Path.Combine(files.Location, RunRates.FileName), text => text.Write(RunRates.Text(report)));
        if (options.Reports.HasFlag(ReportFormats.JUnit)) Write(Path.Combine(files.Location, JUnitReport.FileName), text => text.Write(JUnitReport.Render(report)));
        if (options.Reports.HasFlag(ReportFormats.Ctrf)) Write(Path.Combine(files.Location, CtrfReport.FileName), text => text.Write(CtrfReport.Render(report)));
        // What cannot be removed is in nobody's way, and no reason to fail a run; who watches is told.
        var stuck = KeptRuns.RemoveOld(options.ResultsDirectory, options.KeepRuns, files.Location, options.TimeProvider.GetUtcNow());
        if (Environment.GetEnvironmentVariable(StepSummaryVariable) is { Length: > 0 } summary) StepSummary.Append(report, summary);
        if (console is null) return;
        await console.WriteLineAsync(ConsoleReport.Render(report)).ConfigureAwait(false);
        await console.WriteLineAsync($"report: {page}\n        {path}").ConfigureAwait(false);
        foreach (var problem in stuck) await console.WriteLineAsync(problem).ConfigureAwait(false);
    }

    private static void Write(string path, Action<TextWriter> render)
    {
        var unfinished = path + ".tmp";
        try
        {
            using (var text = new StreamWriter(unfinished, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false))) render(text);
            File.Move(unfinished, path, overwrite: true);
        }
        // The runtime reports a file that reached a size limit as an argument out of range.
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException)
        {
            if (File.Exists(unfinished)) File.Delete(unfinished);
            throw new RunStoreException(
                path, $"Cannot write the report '{path}': {cause.Message} The journal beside it is whole: make the folder writable or free disk space, and evalkit report shows the run.", cause);
        }
    }
}
