using System.CommandLine;
using System.Globalization;
using EvalKit.Extensibility;

namespace EvalKit;

/// <summary><c>evalkit runs</c>: what lies in the results folder.</summary>
internal static class RunsCommand
{
    public static Command Create(ToolHost host)
    {
        var command = new Command("runs", "Lists the runs, the newest first.") { JsonOutput.Option, ProjectFolder.Option };
        command.Subcommands.Add(Pin(host, "pin", "Keeps a run, however old it gets.", pinned: true));
        command.Subcommands.Add(Pin(host, "unpin", "Lets a run go when it is old.", pinned: false));
        command.SetAction(parsed =>
        {
            var runs = RunFolder.All(ProjectFolder.Of(parsed, host));
            if (parsed.GetValue(JsonOutput.Option))
            {
                JsonOutput.Write(host, runs.Select(run => new { Run = run.Id, run.Started, Bytes = run.Size(), Pinned = run.IsPinned }));
                return ExitCodes.Done;
            }

            var table = PlainTable.With("run", "started (UTC)", "evals", "size", "");
            foreach (var run in runs)
                PlainTable.Add(table, run.Id, run.Started.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), Evals(run), Sizes.Of(run.Size()), run.IsPinned ? "pinned" : "");
            host.Tables().Write(table);
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Pin(ToolHost host, string name, string description, bool pinned)
    {
        var run = new Argument<string>("run") { Description = "The run: its id or the beginning of it, last, or last~1." };
        var command = new Command(name, description) { run, ProjectFolder.Option };
        command.SetAction(parsed =>
        {
            var folder = RunFolder.Named(new(() => ProjectFolder.Of(parsed, host)), host, parsed.GetValue(run)!);
            var pin = Path.Combine(folder.Path, KeptRuns.Pin);
            if (pinned) File.WriteAllText(pin, "");
            else File.Delete(pin);
            host.Out.WriteLine($"{folder.Id} {(pinned ? "stays, however old it gets" : "goes when it is old")}.");
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
