using System.CommandLine;
using EvalKit.Extensibility;

namespace EvalKit;

/// <summary><c>evalkit clean</c>: old runs and, when asked, the cache of replies; nothing that is committed.</summary>
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
        var cache = new Option<bool>("--cache") { Description = "Delete the cache of replies, too: every one is asked for again." };
        var command = new Command("clean", "Deletes old runs. Runs of the last six hours, runs still going and pinned ones stay, and so does everything that is committed.") { keep, dry, cache, ProjectFolder.Option };
        command.SetAction((parsed, cancellation) =>
        {
            var limit = host.Time.GetUtcNow().UtcDateTime - Young;
            var project = ProjectFolder.Of(parsed, host);
            var runs = RunFolder.All(project);
            var old = runs.Where(run => !run.IsPinned).Skip(parsed.GetValue(keep)).Where(run => run.Started < limit && !KeptRuns.IsHeld(new(run.Path))).ToList();
            var needed = KeptRuns.ResumedBy(runs.Except(old).Select(run => new DirectoryInfo(run.Path)), project.Results);
            old.RemoveAll(run => needed.Contains(run.Id));
            var freed = 0L;
            foreach (var run in old)
            {
                cancellation.ThrowIfCancellationRequested();
                freed += run.Size();
                if (!parsed.GetValue(dry)) KeptRuns.Remove(new(run.Path));
                host.Out.WriteLine(run.Id);
            }

            host.Out.WriteLine(FormattableString.Invariant($"{old.Count} {(old.Count == 1 ? "run" : "runs")}, {Sizes.Of(freed)} {(parsed.GetValue(dry) ? "would be deleted" : "deleted")}."));
            if (parsed.GetValue(cache)) host.Out.WriteLine(Empty(CacheFolder.In(project.Results), parsed.GetValue(dry)));
            return Task.FromResult(ExitCodes.Done);
        });
        return command;
    }

    private static string Empty(CacheFolder cache, bool dry)
    {
        var size = cache.Segments().Sum(segment => segment.Length);
        if (dry) return $"cache, {Sizes.Of(size)} would be deleted.";
        var freed = cache.Clear();
        return $"cache, {Sizes.Of(freed)} deleted.{(freed < size ? $" {Sizes.Of(size - freed)} are in use by a run and stay." : "")}";
    }
}
