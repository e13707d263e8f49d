using System.CommandLine;

namespace EvalKit;

/// <summary><c>evalkit report</c>: a run's report again, from its journal alone.</summary>
internal static class ReportCommand
{
    public static Command Create(ToolHost host)
    {
        var run = new Argument<string?>("run") { Description = "The run's id, or the beginning of it. Default: the newest.", Arity = ArgumentArity.ZeroOrOne };
        run.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: ['-', ..] option }]) result.AddError($"{option} is no option of evalkit report.");
        });
        var markdown = new Option<bool>("--markdown") { Description = "As Markdown, for a page or a pull request." };
        var html = new Option<bool>("--html") { Description = "As a page of one file, with pictures and sounds where the run still has them." };
        var junit = new Option<string?>("--junit") { Description = "As JUnit's XML, into the file; without one, on the standard output instead of the report.", Arity = ArgumentArity.ZeroOrOne };
        var ctrf = new Option<string?>("--ctrf") { Description = "In the Common Test Report Format, into the file; without one, on the standard output instead of the report.", Arity = ArgumentArity.ZeroOrOne };
        var check = new Option<bool>("--check") { Description = "End with 1 where an eval failed or is incomplete." };
        var command = new Command("report", "Shows a run's report, from its journal alone.") { run, markdown, html, junit, ctrf, check, JsonOutput.Option, ProjectFolder.Option };
        command.Validators.Add(result =>
        {
            if (result.GetResult(junit) is { Tokens.Count: 0 } && result.GetResult(ctrf) is { Tokens.Count: 0 })
                result.AddError("--junit and --ctrf cannot both go to the standard output: name files, --junit results.xml --ctrf results.json.");
        });
        command.SetAction(parsed =>
        {
            var folder = RunFolder.Of(ProjectFolder.Of(parsed, host), parsed.GetValue(run));
            var report = JournalProgress.Report(host, folder);
            if (Write(host, parsed, junit, () => JUnitReport.Render(report)) | Write(host, parsed, ctrf, () => CtrfReport.Render(report))) return Ending(report);
            if (parsed.GetValue(JsonOutput.Option)) JsonOutput.Write(host, RunSummary.Of(folder, report));
            else if (parsed.GetValue(html)) HtmlReport.Write(report, folder.Path, host.Out);
            else host.Out.Write(parsed.GetValue(markdown) ? MarkdownReport.Render(report) : ConsoleReport.Render(report));
            return Ending(report);

            int Ending(RunReport shown) => parsed.GetValue(check) && shown.Evals.Any(IsRed) ? ExitCodes.Red : ExitCodes.Done;
        });
        return command;
    }

    /// <summary>Writes a report that was asked for; false where it was not.</summary>
    private static bool Write(ToolHost host, ParseResult parsed, Option<string?> option, Func<string> render)
    {
        if (parsed.GetResult(option) is null) return false;
        if (parsed.GetValue(option) is { } path) File.WriteAllText(Path.GetFullPath(path, host.Directory), render());
        else host.Out.Write(render());
        return true;
    }

    private static bool IsRed(EvalReport eval) => eval.Status is EvalStatus.Failed or EvalStatus.Incomplete;
}
