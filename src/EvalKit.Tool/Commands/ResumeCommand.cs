using System.CommandLine;
using System.Diagnostics;

namespace EvalKit;

/// <summary><c>evalkit resume</c>: goes on with a run that was interrupted.</summary>
internal static class ResumeCommand
{
    public static Command Create(ToolHost host)
    {
        var arguments = new Argument<string[]>("run") { Description = $"The run's id, or the beginning of it. Default: the newest. {PassedOn.Description}", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("resume", "Goes on with an interrupted run with dotnet test; what it has replies to is not asked again.") { arguments, ProjectFolder.Option };
        command.SetAction(async (parsed, cancellation) =>
        {
            var (runs, rest) = PassedOn.Split(parsed, parsed.GetValue(arguments) ?? []);
            if (runs.Count > 1) throw new ToolException("evalkit resume goes on with one run: name one, and put what is for dotnet test behind --.");
            var project = ProjectFolder.Of(parsed, host);
            var run = EarlierRun.Read(runs.Count == 1 ? RunFolder.Of(project, runs[0]).Path : Newest(project));
            if (run.HasEnded) throw new ToolException($"Run {run.Id} has ended: nothing is left to be done. evalkit runs lists them all.");
            host.Error.WriteLine($"going on with run {run.Id}{(run.Shard is { } part ? $", shard {part}" : "")}");
            var start = new ProcessStartInfo("dotnet", ["test", .. rest]) { WorkingDirectory = project.Path };
            start.Environment["EVALKIT_RESUME"] = run.Id;
            start.Environment.Remove("EVALKIT_SHARD");
            if (run.Shard is { } shard) start.Environment["EVALKIT_SHARD"] = shard.ToString();
            return await host.Run(start, cancellation).ConfigureAwait(false);
        });
        return command;
    }

    private static string Newest(ProjectFolder project) =>
        RunFolder.All(project).FirstOrDefault(run => EarlierRun.Peek(run.Path) is { } first && !first.Environment.ContainsKey(RunEnvironment.Replayed) && !first.Environment.ContainsKey(RunEnvironment.Merged))?.Path
        ?? throw new ToolException($"There are no runs in {project.Results}. Run the evals first: dotnet test");
}
