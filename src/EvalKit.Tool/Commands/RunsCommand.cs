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
            var runs = RunRow.All(ProjectFolder.Of(parsed, host));
            if (parsed.GetValue(JsonOutput.Option))
            {
                JsonOutput.Write(host, runs);
                return ExitCodes.Done;
            }

            var table = PlainTable.With("run", "started (UTC)", "evals", "size", "");
            foreach (var run in runs)
            {
                var evals = run.Evals.Select(status => string.Create(CultureInfo.InvariantCulture, $"{status.Value} {status.Key}"));
                PlainTable.Add(table, run.Run, run.Started.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), string.Join(", ", evals.Concat(run.Labels)), Sizes.Of(run.Bytes), run.Pinned ? "pinned" : "");
            }

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
}
