using System.CommandLine;
using System.Globalization;

namespace EvalKit;

/// <summary><c>evalkit baseline</c>: what later runs are compared with, and how to write it from a run that is there.</summary>
internal static class BaselineCommand
{
    public static Command Create(ToolHost host) => new("baseline", "Shows the committed baselines, and writes them from a finished run.")
    {
        Show(host),
        Update(host),
    };

    private static Command Show(ToolHost host)
    {
        var command = new Command("show", "Lists the committed baselines and anchors, and what of them is stale beside the newest run.") { JsonOutput.Option, ProjectFolder.Option };
        command.SetAction(parsed =>
        {
            var rows = BaselineListing.Of(host, ProjectFolder.Of(parsed, host));
            if (parsed.GetValue(JsonOutput.Option))
            {
                JsonOutput.Write(host, rows);
                return ExitCodes.Done;
            }

            if (rows.Count == 0)
            {
                host.Out.WriteLine("There are no baselines yet: evalkit baseline update --eval ID, or EVALKIT_BASELINE=update dotnet test, writes one.");
                return ExitCodes.Done;
            }

            var table = PlainTable.With("eval", "", "subject", "passed", "cases", "date", "dataset", "stale");
            foreach (var row in rows)
            {
                PlainTable.Add(table, row.Eval, row.Kind, row.Subject, row.Passed.ToString("#,0.##", CultureInfo.InvariantCulture), row.Cases.ToString("#,0", CultureInfo.InvariantCulture), row.Date,
                    row.Dataset[..8], row.Stale is null ? "no run to see" : string.Join("; ", row.Stale));
            }

            host.Tables().Write(table);
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Update(ToolHost host)
    {
        var run = new Argument<string>("run") { Description = "The run: its id or the beginning of it, last, last~1, or its folder. Default: last.", DefaultValueFactory = _ => "last", Arity = ArgumentArity.ZeroOrOne };
        var eval = new Option<string[]>("--eval") { Description = "Only this eval, also where its gates ask for no baseline; may be given several times." };
        var anchor = new Option<bool>("--anchor") { Description = "Move the anchor, too." };
        var command = new Command("update", "Writes the baselines from a finished run's journal; no model is asked.") { run, eval, anchor, ProjectFolder.Option };
        command.SetAction(parsed =>
        {
            var project = ProjectFolder.Of(parsed, host);
            var folder = RunFolder.Named(new(() => project), host, parsed.GetValue(run)!);
            var named = parsed.GetValue(eval) ?? [];
            var found = JournalBaseline.Read(folder, named).ToList();
            if (named.Except(found.Select(one => one.Eval), StringComparer.Ordinal).FirstOrDefault() is { } missing) throw new ToolException($"The run {folder.Id} has no eval {missing}. evalkit report {folder.Id} shows what it has.");
            var (refused, considered) = (false, false);
            foreach (var one in found)
            {
                var path = BaselineFile.PathOf(project.Committed, one.Eval, Baseline.Committed);
                if (named.Length == 0 && !one.IsAskedFor && !File.Exists(path)) continue;
                considered = true;
                if (one.WhyNot is { } why)
                {
                    refused = true;
                    host.Error.WriteLine($"{VisibleText.Of(one.Eval, 200)}: not written: {why}.");
                    continue;
                }

                foreach (var written in one.Write(project.Committed, parsed.GetValue(anchor))) host.Out.WriteLine($"{VisibleText.Of(one.Eval, 200)}: {Path.GetRelativePath(host.Directory, written)}. Commit it.");
            }

            if (!considered) host.Out.WriteLine($"Nothing was written: no eval of run {folder.Id} has a gate against a baseline. evalkit baseline update --eval ID writes one all the same.");
            return refused ? ExitCodes.Red : ExitCodes.Done;
        });
        return command;
    }
}
