namespace EvalKit.Extensibility;

/// <summary>The runs of a results folder: which may go, and which stay.</summary>
internal static class KeptRuns
{
    /// <summary>A run's folder with a file of this name stays, however old it is.</summary>
    public const string Pin = "pinned";

    // A process that was killed holds nothing, and its run may yet be looked into.
    private static readonly TimeSpan Forgotten = TimeSpan.FromDays(1);

    /// <summary>The folders of runs, the newest first. What is no run's folder, and a link to one, is left out.</summary>
    public static IReadOnlyList<DirectoryInfo> All(string resultsFolder)
    {
        var runs = new DirectoryInfo(Path.Combine(resultsFolder, "runs"));
        if (!runs.Exists || runs.LinkTarget is not null) return [];
        return [.. runs.EnumerateDirectories().Where(IsRun).OrderByDescending(run => run.Name, StringComparer.Ordinal)];
    }

    /// <summary>Whether a run has ended: nobody writes it, and it has its report or was left alone for a day.</summary>
    public static bool HasEnded(DirectoryInfo run, DateTimeOffset now)
    {
        var journal = new FileInfo(Path.Combine(run.FullName, FileRunStore.JournalName));
        return !IsHeld(run) && (File.Exists(Path.Combine(run.FullName, MarkdownReport.FileName)) || journal.LastWriteTimeUtc < now.UtcDateTime - Forgotten);
    }

    public static bool IsPinned(DirectoryInfo run) => File.Exists(Path.Combine(run.FullName, Pin));

    /// <summary>Removes the oldest ended runs, so that the newest stay; pinned ones stay besides.</summary>
    /// <param name="resultsFolder">The results folder; nothing outside it is touched, and no link is followed.</param>
    /// <param name="keep">How many stay at least, of those that are not pinned; 0 for all.</param>
    /// <param name="own">The run that asks; it stays.</param>
    /// <param name="now">The time.</param>
    /// <returns>What could not be removed, in words.</returns>
    public static IReadOnlyList<string> RemoveOld(string resultsFolder, int keep, string own, DateTimeOffset now)
    {
        if (keep == 0) return [];
        var problems = new List<string>();
        var all = All(resultsFolder);
        var old = all.Where(run => !IsPinned(run)).Skip(keep).Where(run => run.FullName != own && HasEnded(run, now)).ToList();
        var needed = ResumedBy(all.Except(old), resultsFolder);
        foreach (var run in old.Where(run => !needed.Contains(run.Name)))
        {
            try
            {
                Remove(run);
            }
            catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
            {
                problems.Add($"the old run {run.Name} could not be removed: {cause.Message}");
            }
        }

        return problems;
    }

    /// <summary>The ids of runs that those which stay have resumed, and that these have: their replies are needed to go on once more.</summary>
    public static IReadOnlySet<string> ResumedBy(IEnumerable<DirectoryInfo> staying, string resultsFolder)
    {
        var needed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var run in staying)
        {
            for (var at = run.FullName; EarlierRun.Peek(at)?.Environment.GetValueOrDefault(RunEnvironment.Resumed) is { } id && RunId.StartOf(id) is not null && Path.GetFileName(id) == id && needed.Add(id);)
                at = Path.Combine(resultsFolder, "runs", id);
        }

        return needed;
    }

    /// <summary>Removes a run, its journal first: half of one is not taken for a run any more.</summary>
    public static void Remove(DirectoryInfo run)
    {
        File.Delete(Path.Combine(run.FullName, FileRunStore.JournalName));
        run.Delete(recursive: true);
    }

    private static bool IsRun(DirectoryInfo folder) =>
        folder.LinkTarget is null && RunId.StartOf(folder.Name) is not null && new FileInfo(Path.Combine(folder.FullName, FileRunStore.JournalName)) is { Exists: true, LinkTarget: null };

    /// <summary>Whether a process has the run's journal open.</summary>
    public static bool IsHeld(DirectoryInfo run)
    {
        try
        {
            using var alone = new FileStream(Path.Combine(run.FullName, FileRunStore.JournalName), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return false;
        }
        catch (Exception held) when (held is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }
}
