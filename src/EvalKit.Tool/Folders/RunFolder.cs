using System.Globalization;
using EvalKit.Extensibility;

namespace EvalKit;

/// <summary>One run's folder.</summary>
internal sealed record RunFolder(string Path, DateTime Started)
{
    public string Id => System.IO.Path.GetFileName(Path);

    /// <summary>Whether it stays, however old it is.</summary>
    public bool IsPinned => KeptRuns.IsPinned(new(Path));

    /// <summary>Whether it only tried one failure again: a run that nobody means by the last one.</summary>
    public bool IsReplay => EarlierRun.Peek(Path)?.Environment.ContainsKey(RunEnvironment.Replayed) == true;

    /// <summary>The runs of a project, the newest first. A folder that is no run's is left out.</summary>
    public static IReadOnlyList<RunFolder> All(ProjectFolder project)
    {
        return [.. KeptRuns.All(project.Results).Select(folder => new RunFolder(folder.FullName, RunId.StartOf(folder.Name)!.Value))];
    }

    /// <summary>The runs of a project without those that only tried one failure again, the newest first.</summary>
    public static IEnumerable<RunFolder> Whole(ProjectFolder project) => All(project).Where(run => !run.IsReplay);

    /// <summary>The run of an id, of which the beginning is enough; the newest, a replay too, where none is named.</summary>
    /// <exception cref="ToolException">There is none, or several begin so.</exception>
    public static RunFolder Of(ProjectFolder project, string? id)
    {
        var all = All(project);
        if (all.Count == 0) throw new ToolException($"There are no runs in {project.Results}. Run the evals first: dotnet test");
        if (id is null) return all[0];
        var fitting = all.Where(run => run.Id.StartsWith(id, StringComparison.Ordinal)).ToList();
        return fitting.Count switch
        {
            1 => fitting[0],
            0 => throw new ToolException($"No run in {project.Results} is called {id}. The newest is {all[0].Id}; evalkit runs lists them all."),
            _ => throw new ToolException(FormattableString.Invariant($"{fitting.Count} runs begin with {id}: give more of the id. evalkit runs lists them all.")),
        };
    }

    /// <summary>The run that a word names: an id or the beginning of it, <c>last</c>, <c>last~2</c>, or the path of a run's folder. <c>last</c> passes over replays.</summary>
    /// <exception cref="ToolException">There is none, or several begin so.</exception>
    public static RunFolder Named(Lazy<ProjectFolder> project, ToolHost host, string name)
    {
        var path = System.IO.Path.GetFullPath(name, host.Directory);
        if (File.Exists(System.IO.Path.Combine(path, FileRunStore.JournalName))) return new(path, RunId.StartOf(System.IO.Path.GetFileName(path)) ?? default);
        if (name != "last" && !name.StartsWith("last~", StringComparison.Ordinal)) return Of(project.Value, name);
        if (!int.TryParse(name.AsSpan(Math.Min(name.Length, "last~".Length)), NumberStyles.None, CultureInfo.InvariantCulture, out var back) && name != "last")
            throw new ToolException($"{name} names no run: write last, last~1 for the one before, and so on.");
        return Whole(project.Value).ElementAtOrDefault(back) ?? throw new ToolException(FormattableString.Invariant(
            $"There is no {name}: {project.Value.Results} has {Whole(project.Value).Count()} runs without those that replay one failure. evalkit runs lists them all."));
    }

    /// <summary>How many bytes its files have.</summary>
    public long Size() => new DirectoryInfo(Path).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
}
