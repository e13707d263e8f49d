using System.CommandLine;
using System.Globalization;

namespace EvalKit;

/// <summary><c>evalkit history</c>: what the analyzer reads.</summary>
internal static class HistoryCommand
{
    public static Command Create(ToolHost host)
    {
        var command = new Command("history", "Shows what earlier runs came to, eval by eval.") { JsonOutput.Option, ProjectFolder.Option };
        command.SetAction(parsed =>
        {
            var rows = new HistoryFile(HistoryFile.PathOf(ProjectFolder.Of(parsed, host).Committed)).Read();
            if (parsed.GetValue(JsonOutput.Option))
            {
                JsonOutput.Write(host, rows.Select(row => new { row.Id, Hash = row.Hash.ToString(), row.Runs, row.Models, row.Passes, row.Trials, row.NullPass, row.LastFail }));
                return ExitCodes.Done;
            }

            if (rows.Count == 0)
            {
                host.Out.WriteLine("There is no history yet: EVALKIT_HISTORY=update dotnet test writes it.");
                return ExitCodes.Done;
            }

            var table = PlainTable.With("eval", "runs", "models", "passed", "null replies", "last failed");
            foreach (var row in rows)
            {
                PlainTable.Add(table, row.Id, Count(row.Runs), Count(row.Models.Count), $"{Count(row.Passes)}/{Count(row.Trials)}", row.NullPass,
                    row.LastFail?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "never");
            }

            host.Tables().Write(table);
            return ExitCodes.Done;
        });
        return command;
    }

    private static string Count(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
