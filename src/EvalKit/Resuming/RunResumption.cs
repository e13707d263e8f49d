namespace EvalKit;

/// <summary>Finds the run that is to be resumed, and holds it against the program as it is now.</summary>
internal static class RunResumption
{
    /// <summary>The newest run that this program began.</summary>
    public const string Last = "last";

    /// <exception cref="RunMismatchException">There is none, it has ended, or code or version are not what they were.</exception>
    public static RunTakeover Of(EvalOptions options, IReadOnlyDictionary<string, string> facts, string version)
    {
        var folder = Find(options, facts);
        var run = EarlierRun.Read(folder);
        var problems = Problems(run, options, facts, version).ToList();
        var chain = new List<EarlierRun>();
        var seen = new HashSet<string>(StringComparer.Ordinal) { run.Id };
        for (var older = run; older is not null; older = Before(older, seen, problems)) chain.Add(older);
        if (problems.Count > 0) throw new RunMismatchException($"Run {run.Id} cannot be resumed", problems);
        return new([run], chain.Select(one => Path.Combine(one.Folder, ReplyLogFormat.FileName)).Reverse()) { Older = chain[1..] };
    }

    private static string Find(EvalOptions options, IReadOnlyDictionary<string, string> facts)
    {
        var wanted = options.Resume!;
        if (wanted == Last)
        {
            return RunFolders.In(options.ResultsDirectory).FirstOrDefault(folder => EarlierRun.Peek(folder) is { } run
                    && !run.Environment.ContainsKey(RunEnvironment.Replayed) && !run.Environment.ContainsKey(RunEnvironment.Merged)
                    && run.Environment.GetValueOrDefault(RunEnvironment.Assembly) == facts.GetValueOrDefault(RunEnvironment.Assembly)
                    && run.Environment.GetValueOrDefault(RunEnvironment.Shard) == options.Shard?.ToString())
                ?? throw new RunMismatchException("There is no run to be resumed", [$"{options.ResultsDirectory} has no run of this test project{(options.Shard is { } shard ? $" as shard {shard}" : "")}. Leave EVALKIT_RESUME out."]);
        }

        var path = Path.Combine(options.ResultsDirectory, "runs", wanted);
        return RunFolders.IsId(wanted) && RunFolders.IsRun(path)
            ? path
            : throw new RunMismatchException("There is no run to be resumed", [$"{options.ResultsDirectory} has no run \"{VisibleText.Of(wanted, 80)}\". \"evalkit runs\" lists them; \"last\" is the newest."]);
    }

    private static IEnumerable<string> Problems(EarlierRun run, EvalOptions options, IReadOnlyDictionary<string, string> facts, string version)
    {
        if (run.HasEnded) yield return "it has ended: nothing is left to be done";
        if (run.Fact(RunEnvironment.Merged) is not null) yield return "it merges shards: merge them again";
        if (run.Fact(RunEnvironment.Replayed) is not null) yield return "it replays a single failure";
        if (run.Run.EvalKitVersion != version) yield return $"EvalKit was {VisibleText.Of(run.Run.EvalKitVersion, 40)} and is {version}";
        if (run.Shard?.ToString() != options.Shard?.ToString()) yield return $"it was {(run.Shard is { } then ? $"shard {then}" : "no shard")} and this is {(options.Shard is { } now ? $"shard {now}" : "none")}";
        if (run.Fact(RunEnvironment.Code) != facts.GetValueOrDefault(RunEnvironment.Code))
            yield return "the code is not what it was: the test project, or a project that it references, was built from other sources";
    }

    private static EarlierRun? Before(EarlierRun run, HashSet<string> seen, List<string> problems)
    {
        if (run.Resumed is not { } id) return null;
        var folder = Path.Combine(Path.GetDirectoryName(run.Folder)!, id);
        if (RunFolders.IsId(id) && RunFolders.IsRun(folder) && seen.Add(id)) return EarlierRun.Read(folder);
        problems.Add($"run {run.Id} resumed run {VisibleText.Of(id, 80)}, whose folder is gone");
        return null;
    }
}
