using System.CommandLine;
using EvalKit.Extensibility;

namespace EvalKit;

/// <summary><c>evalkit clean</c>: old runs, and nothing that is committed.</summary>
internal static class CleanCommand
{
    private const int DefaultKept = 10;

    // Younger ones may still be written.
    private static readonly TimeSpan Young = TimeSpan.FromHours(6);

    public static Command Create(ToolHost host)
    {
        var keep = new Option<int>("--keep") { Description = "How many of the newest runs stay.", DefaultValueFactory = _ => DefaultKept };
        keep.Validators.Add(result =>
        {
            if (result.GetValue(keep) < 0) result.AddError("--keep: give 0 or more.");
        });
        var dry = new Option<bool>("--dry-run") { Description = "Say what would be deleted, and delete nothing." };
        var command = new Command("clean", "Deletes old runs. Runs of the last six hours, runs still going and pinned ones stay, and so does everything that is committed.") { keep, dry, ProjectFolder.Option };
        command.SetAction((parsed, cancellation) =>
        {
            var limit = host.Time.GetUtcNow().UtcDateTime - Young;
            var old = RunFolder.All(ProjectFolder.Of(parsed, host)).Where(run => !run.IsPinned).Skip(parsed.GetValue(keep)).Where(run => run.Started < limit && KeptRuns.HasEnded(new(run.Path), host.Time.GetUtcNow())).ToList();
            var freed = 0L;
            foreach (var run in old)
            {
                cancellation.ThrowIfCancellationRequested();
                freed += run.Size();
                if (!parsed.GetValue(dry)) KeptRuns.Remove(new(run.Path));
                host.Out.WriteLine(run.Id);
            }

            host.Out.WriteLine(FormattableString.Invariant($"{old.Count} {(old.Count == 1 ? "run" : "runs")}, {Sizes.Of(freed)} {(parsed.GetValue(dry) ? "would be deleted" : "deleted")}."));
            return Task.FromResult(ExitCodes.Done);
        });
        return command;
    }
}
