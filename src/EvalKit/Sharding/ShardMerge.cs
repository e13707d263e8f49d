using System.Globalization;

namespace EvalKit;

/// <summary>Finds the shards that are to be merged, wherever they were downloaded to, and holds them against each other.</summary>
internal static class ShardMerge
{
    /// <exception cref="RunMismatchException">There are none, or they are not the shards of one run.</exception>
    public static RunTakeover Of(EvalOptions options, IReadOnlyDictionary<string, string> facts, string version)
    {
        var problems = new List<string>();
        var found = options.Merge!.SelectMany(path => Read(path, facts, problems)).DistinctBy(run => run.Folder).ToList();
        var resumed = found.Select(run => run.Resumed).OfType<string>().ToHashSet(StringComparer.Ordinal);
        // What was resumed is a part of the run that resumed it.
        var shards = found.Where(run => !resumed.Contains(run.Id)).OrderBy(run => run.Shard!.Number).ThenBy(run => run.Id, StringComparer.Ordinal).ToList();
        problems.AddRange(Problems(shards, version));
        var logs = shards.SelectMany(shard => Logs(shard, found, problems)).ToList();
        if (problems.Count > 0) throw new RunMismatchException("These shards cannot be merged", problems);
        return new(shards, logs) { Shards = shards[0].Shard!.Count };
    }

    private static IEnumerable<EarlierRun> Read(string path, IReadOnlyDictionary<string, string> facts, List<string> problems)
    {
        if (!Directory.Exists(path))
        {
            problems.Add($"there is no folder {path}");
            yield break;
        }

        var named = RunFolders.IsRun(path);
        var assembly = facts.GetValueOrDefault(RunEnvironment.Assembly);
        foreach (var folder in RunFolders.Under(path))
        {
            // Artefacts of a build may hold runs of other test projects, and of evals that are not sharded.
            if (!named && (EarlierRun.Peek(folder) is not { } first || !first.Environment.ContainsKey(RunEnvironment.Shard) || first.Environment.GetValueOrDefault(RunEnvironment.Assembly) != assembly)) continue;
            var run = EarlierRun.Read(folder);
            if (run.Shard is not null) yield return run;
            else problems.Add($"{folder} is no shard: it was run without EVALKIT_SHARD");
        }
    }

    private static IEnumerable<string> Problems(List<EarlierRun> shards, string version)
    {
        if (shards.Count == 0) yield return "no run of a shard of this test project was found: name the folders of their runs, or one that holds them all, such as that of the downloaded artefacts";
        foreach (var count in shards.Select(shard => shard.Shard!.Count).Distinct().Skip(1))
            yield return string.Create(CultureInfo.InvariantCulture, $"one run was split into {shards[0].Shard!.Count} shards ({shards[0].Id}), another into {count} ({shards.First(shard => shard.Shard!.Count == count).Id})");
        foreach (var twice in shards.GroupBy(shard => shard.Shard!).Where(group => group.Count() > 1))
            yield return $"shard {twice.Key} is there more than once: runs {string.Join(", ", twice.Select(shard => shard.Id))}. Leave out all but one";
        foreach (var shard in shards.Where(shard => shard.Run.EvalKitVersion != version))
            yield return $"shard {shard.Shard}, run {shard.Id}, was run with EvalKit {VisibleText.Of(shard.Run.EvalKitVersion, 40)}, and this is {version}";
    }

    /// <summary>The shard's log behind those of the runs that it resumed, which lie beside it or among the folders.</summary>
    private static List<string> Logs(EarlierRun shard, List<EarlierRun> found, List<string> problems)
    {
        var logs = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal) { shard.Id };
        for (var run = shard; run is not null;)
        {
            logs.Add(Path.Combine(run.Folder, ReplyLogFormat.FileName));
            if (run.Resumed is not { } id) break;
            var older = seen.Add(id) ? found.FirstOrDefault(other => other.Id == id) : null;
            if (older is null) problems.Add($"run {run.Id} of shard {shard.Shard} resumed run {VisibleText.Of(id, 80)}, which is not among the folders");
            run = older;
        }

        logs.Reverse();
        return logs;
    }
}
