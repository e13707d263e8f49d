using EvalKit.Extensibility;

namespace EvalKit;

/// <summary>Finds run folders on disk.</summary>
internal static class RunFolders
{
    private const int Deepest = 10;
    private const int Most = 10_000;

    // Hidden ones too: the results folder is one.
    private static readonly EnumerationOptions Below = new()
    {
        RecurseSubdirectories = true, MaxRecursionDepth = Deepest, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = true,
    };

    /// <summary>Whether a name can be a run's, and leads nowhere else.</summary>
    public static bool IsId(string name) => name.Length is > 0 and <= 64 && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && name[0] != '-';

    public static bool IsRun(string folder) => File.Exists(Path.Combine(folder, FileRunStore.JournalName));

    /// <summary>The runs of a results folder, the newest first.</summary>
    public static IEnumerable<string> In(string results)
    {
        var runs = Path.Combine(results, "runs");
        return Directory.Exists(runs)
            ? Directory.EnumerateDirectories(runs).Where(folder => IsId(Path.GetFileName(folder)) && IsRun(folder)).OrderDescending(StringComparer.Ordinal)
            : [];
    }

    /// <summary>The runs at or anywhere below a folder, such as one that artefacts of a build were downloaded to.</summary>
    public static IReadOnlyList<string> Under(string folder) => IsRun(folder)
        ? [folder]
        : [.. Directory.EnumerateFiles(folder, FileRunStore.JournalName, Below).Take(Most).Select(file => Path.GetDirectoryName(file)!).Order(StringComparer.Ordinal)];
}
