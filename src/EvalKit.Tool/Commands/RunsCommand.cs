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

    /// <summary>What a run is besides a run of its own.</summary>
    private static IEnumerable<string> Marks(RunFolder run, RunReport report)
    {
        if (report.Run?.Environment.TryGetValue(RunEnvironment.Shard, out var shard) == true) yield return $"shard {VisibleText.Of(shard, 20)}";
        if (report.Run?.Environment.ContainsKey(RunEnvironment.Resumed) == true) yield return "resumed";
        if (report.Run?.Environment.ContainsKey(RunEnvironment.Merged) == true) yield return "merged";
        // Or it is still going.
        if (!File.Exists(Path.Combine(run.Path, MarkdownReport.FileName)) || report.Evals.Any(eval => eval.End is null)) yield return "cut off (evalkit resume)";
    }

    private static string Evals(RunFolder run)
    {
        var report = RunReport.Read(run.Path);
        return string.Join(", ", report.Evals.CountBy(eval => eval.Status).OrderBy(pair => pair.Key)
            .Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Value} {ReportWords.Mark(pair.Key)}")).Concat(Marks(run, report)));
    }
}
