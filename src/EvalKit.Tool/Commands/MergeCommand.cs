using System.CommandLine;
using System.Diagnostics;

namespace EvalKit;

/// <summary><c>evalkit merge FOLDER…</c>: judges shards together.</summary>
internal static class MergeCommand
{
    // A merge goes with none of them.
    private static readonly string[] Others = ["EVALKIT_SHARD", "EVALKIT_RESUME", "EVALKIT_REPLAY"];

    public static Command Create(ToolHost host)
    {
        var arguments = new Argument<string[]>("folders") { Description = $"Folders with the shards' runs, or one above them. {PassedOn.Description}", Arity = ArgumentArity.OneOrMore };
        var command = new Command("merge", "Judges the shards of a run together with dotnet test, without a call.") { arguments, ProjectFolder.Option };
        command.SetAction(async (parsed, cancellation) =>
        {
            var (folders, rest) = PassedOn.Split(parsed, parsed.GetValue(arguments) ?? []);
            if (folders.Count == 0) throw new ToolException("evalkit merge needs the folders of the shards' runs, or one above them.");
            var full = folders.Select(folder => Path.GetFullPath(folder, host.Directory)).ToList();
            if (full.Find(folder => !Directory.Exists(folder)) is { } missing) throw new ToolException($"There is no folder {missing}.");
            if (full.Find(folder => folder.Contains(Path.PathSeparator, StringComparison.Ordinal)) is { } odd) throw new ToolException($"{odd} has a {Path.PathSeparator} in its name, which separates folders: rename it.");
            if (!full.Exists(HasShard))
                throw new ToolException($"There is no run of a shard in {string.Join(", ", full)}: run the evals with EVALKIT_SHARD=1/2 and so on, and name the folders of these runs, or one above them.");
            var project = ProjectFolder.Of(parsed, host);
            var start = new ProcessStartInfo("dotnet", ["test", .. rest]) { WorkingDirectory = project.Path };
            start.Environment["EVALKIT_MERGE"] = string.Join(Path.PathSeparator, full);
            foreach (var other in Others) start.Environment.Remove(other);
            return await host.Run(start, cancellation).ConfigureAwait(false);
        });
        return command;
    }

    private static bool HasShard(string folder) =>
        RunFolders.Under(folder).Any(run => EarlierRun.Peek(run)?.Environment.ContainsKey(RunEnvironment.Shard) == true);
}
