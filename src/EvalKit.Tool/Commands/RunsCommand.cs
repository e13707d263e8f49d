using System.CommandLine;
using System.Globalization;

namespace EvalKit;

/// <summary><c>evalkit runs</c>: what lies in the results folder.</summary>
internal static class RunsCommand
{
    public static Command Create(ToolHost host)
    {
        var command = new Command("runs", "Lists the runs, the newest first.") { JsonOutput.Option, ProjectFolder.Option };
        command.SetAction(parsed =>
        {
            var runs = RunFolder.All(ProjectFolder.Of(parsed, host));
            if (parsed.GetValue(JsonOutput.Option))
            {
                JsonOutput.Write(host, runs.Select(run => new { Run = run.Id, run.Started, Bytes = run.Size() }));
                return ExitCodes.Done;
            }

            var table = PlainTable.With("run", "started (UTC)", "evals", "size");
            foreach (var run in runs)
                PlainTable.Add(table, run.Id, run.Started.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), Evals(run), Sizes.Of(run.Size()));
            host.Tables().Write(table);
            return ExitCodes.Done;
        });
        return command;
    }

    private static string Evals(RunFolder run)
    {
        var report = RunReport.Read(run.Path);
        return string.Join(", ", report.Evals.CountBy(eval => eval.Status).OrderBy(pair => pair.Key)
            .Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Value} {ReportWords.Mark(pair.Key)}")));
    }
}
