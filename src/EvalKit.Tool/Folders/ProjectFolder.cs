using System.CommandLine;

namespace EvalKit;

/// <summary>A test project's folder: what is committed lies in <c>evalkit</c>, what runs leave in <c>.evalkit</c>.</summary>
internal sealed record ProjectFolder(string Path)
{
    private const int Deepest = 4;

    private static readonly EnumerationOptions Below = new() { RecurseSubdirectories = true, MaxRecursionDepth = Deepest, AttributesToSkip = FileAttributes.ReparsePoint };

    public string Results => System.IO.Path.Combine(Path, ".evalkit");

    public string Committed => System.IO.Path.Combine(Path, "evalkit");

    public static Option<string?> Option { get; } = new("--project", "-p")
    {
        Description = "The test project's folder. Default: the current one, or the only one below it that has been run.",
    };

    /// <summary>The folder that is named; or else the current one, or the only one below it, that evals have been run in.</summary>
    /// <exception cref="ToolException">There is none, or more than one.</exception>
    public static ProjectFolder Of(ParseResult parsed, ToolHost host)
    {
        if (parsed.GetValue(Option) is { } named)
        {
            var full = System.IO.Path.GetFullPath(named, host.Directory);
            return Directory.Exists(full) ? new(full) : throw new ToolException($"There is no folder {full}: give --project the folder of a test project.");
        }

        if (HasRun(host.Directory)) return new(host.Directory);
        var found = Directory.EnumerateDirectories(host.Directory, "*evalkit", Below)
            .Where(folder => System.IO.Path.GetFileName(folder) is ".evalkit" or "evalkit" && !IsBuilt(folder))
            .Select(folder => System.IO.Path.GetDirectoryName(folder)!).Distinct().Order(StringComparer.Ordinal).ToList();
        return found.Count switch
        {
            1 => new(found[0]),
            0 => throw new ToolException($"No evals have been run in {host.Directory} or below it: there is neither .evalkit nor evalkit. Run them first, or name a test project's folder with --project."),
            _ => throw new ToolException($"There are several test projects below {host.Directory}. Name one with --project:{string.Concat(found.Select(folder => $"\n  {System.IO.Path.GetRelativePath(host.Directory, folder)}"))}"),
        };
    }

    private static bool HasRun(string folder) =>
        Directory.Exists(System.IO.Path.Combine(folder, ".evalkit")) || Directory.Exists(System.IO.Path.Combine(folder, "evalkit"));

    // A build may have copied committed files.
    private static bool IsBuilt(string folder) => folder.Split(System.IO.Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules");
}
