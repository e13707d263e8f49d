using EvalKit.Extensibility;

namespace EvalKit;

/// <summary>Looks at all that evals of a project keep in files and read from the environment. Changes nothing.</summary>
internal static class Examination
{
    private const int ManyRuns = 100;
    private const int NewestRuns = 5;

    public static IEnumerable<Finding> Of(ProjectFolder project)
    {
        yield return Attempt("EVALKIT_ variables", () =>
        {
            EnvironmentOptions.Read(project.Path);
            return "";
        });
        foreach (var (kind, path, read) in Committed(project))
        {
            yield return Attempt($"{kind} {Path.GetRelativePath(project.Path, path)}", () =>
            {
                read(path);
                return "";
            });
        }

        yield return Attempt("results folder", () => Writable(project.Results));
        if (Look(CacheFolder.In(project.Results)) is { } cache) yield return cache;
        var runs = RunFolder.All(project);
        foreach (var run in runs.Take(NewestRuns)) yield return Look(run);
        if (runs.Count > ManyRuns) yield return new(Health.Worth, FormattableString.Invariant($"{runs.Count} runs, {Sizes.Of(runs.Sum(run => run.Size()))}: evalkit clean deletes old ones."));
    }

    private static IEnumerable<(string Kind, string Path, Action<string> Read)> Committed(ProjectFolder project)
    {
        var history = HistoryFile.PathOf(project.Committed);
        if (File.Exists(history)) yield return ("history", history, path => new HistoryFile(path).Read());
        foreach (var path in Files(project, "corpus", "*.json")) yield return ("corpus", path, file => CorpusReader.Read(file, null));
        foreach (var path in Files(project, "baselines", "*.tsv")) yield return ("baseline", path, file => BaselineReader.Read(file, null));
        foreach (var path in Files(project, "wordings", "*.json")) yield return ("wordings", path, file => WordingsReader.Read(file, null));
        foreach (var path in Files(project, "cassettes", "*.jsonl")) yield return ("cassette", path, file => CassetteReader.Read(file, null));
        foreach (var path in Files(project, "evidence", "*.tsv")) yield return ("evidence", path, file => EvidenceReader.Read(file, null));
    }

    private static IEnumerable<string> Files(ProjectFolder project, string folder, string pattern)
    {
        var path = Path.Combine(project.Committed, folder);
        return Directory.Exists(path) ? Directory.EnumerateFiles(path, pattern).Order(StringComparer.Ordinal) : [];
    }

    private static string Writable(string folder)
    {
        if (!Directory.Exists(folder)) return "not there yet";
        var probe = Path.Combine(folder, $"{Guid.NewGuid():n}.tmp");
        File.WriteAllText(probe, "");
        File.Delete(probe);
        return File.Exists(Path.Combine(folder, ".gitignore")) ? "" : throw new IOException("it has no .gitignore, so results could be committed; the next run writes one.");
    }

    /// <summary>Every record of the cache is read; null where there is no cache.</summary>
    private static Finding? Look(CacheFolder cache)
    {
        var segments = cache.Segments();
        if (segments.Count == 0) return null;
        using var index = new CacheIndex(cache);
        var sound = index.Examine();
        var text = FormattableString.Invariant($"cache: {sound} {(sound == 1 ? "reply" : "replies")} in {segments.Count} {(segments.Count == 1 ? "file" : "files")}, {Sizes.Of(segments.Sum(segment => segment.Length))}");
        if (index.Damaged + index.Foreign == 0) return new(Health.Well, text);
        return new(Health.Worth, FormattableString.Invariant($"{text}; {index.Damaged} damaged and {index.Foreign} files of another version, which runs pass over: evalkit clean --cache deletes the cache."));
    }

    private static Finding Look(RunFolder run)
    {
        try
        {
            var report = RunReport.Read(run.Path);
            return report.Torn
                ? new(Health.Worth, $"run {run.Id}: its last line is cut off, as a killed process leaves it; what is before it counts.")
                : new(Health.Well, $"run {run.Id}");
        }
        catch (Exception problem) when (problem is JournalFormatException or IOException)
        {
            return new(Health.Broken, $"run {run.Id}: {problem.Message}");
        }
    }

    private static Finding Attempt(string what, Func<string> look)
    {
        try
        {
            var remark = look();
            return new(Health.Well, remark.Length == 0 ? what : $"{what}: {remark}");
        }
        catch (Exception problem) when (problem is EvalOptionsException or CommittedFileException or IOException or UnauthorizedAccessException)
        {
            return new(Health.Broken, $"{what}: {problem.Message}");
        }
    }
}
