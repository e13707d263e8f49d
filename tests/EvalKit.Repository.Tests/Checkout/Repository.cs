using System.ComponentModel;
using System.Diagnostics;

namespace EvalKit.Repository.Tests;

/// <summary>The repository that this test project was built in, and the files that belong to it.</summary>
internal static class Repository
{
    private static readonly HashSet<string> NeverTracked = new(
        ["bin", "obj", "artifacts", "TestResults", "BenchmarkDotNet.Artifacts", ".git", ".evalkit", ".vs", ".idea", ".vscode"], StringComparer.Ordinal);

    public static string Root { get; } = FindRoot();

    /// <summary>Every file that git tracks or would track; without git every file that no build or run leaves behind.</summary>
    public static IReadOnlyList<RepositoryFile> Files { get; } = [.. (FromGit() ?? FromFolders())
        .Where(path => File.Exists(Path.Combine(Root, path)))
        .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
        .Select(path => new RepositoryFile(path))];

    public static IEnumerable<RepositoryFile> Named(string extension, params string[] folders) => Files.Where(file =>
        file.Path.EndsWith(extension, StringComparison.Ordinal)
        && (folders.Length == 0 || folders.Any(folder => file.Path.StartsWith(folder + "/", StringComparison.Ordinal))));

    public static string FullPath(string path) => Path.GetFullPath(Path.Combine(Root, path));

    private static string FindRoot()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "EvalKit.sln"))) return folder;
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds EvalKit.sln: run these tests from where they were built.");
    }

    /// <summary>Null where there is no git, no clone, or a clone that git refuses to read.</summary>
    private static string[]? FromGit()
    {
        if (!Path.Exists(Path.Combine(Root, ".git"))) return null;
        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
            {
                WorkingDirectory = Root,
                RedirectStandardOutput = true,
            })!;
            var paths = git.StandardOutput.ReadToEnd().Split('\0', StringSplitOptions.RemoveEmptyEntries);
            git.WaitForExit();
            return git.ExitCode == 0 ? paths : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static IEnumerable<string> FromFolders()
    {
        var open = new Queue<string>([Root]);
        while (open.TryDequeue(out var folder))
        {
            foreach (var file in Directory.EnumerateFiles(folder)) yield return Path.GetRelativePath(Root, file).Replace('\\', '/');
            foreach (var inner in Directory.EnumerateDirectories(folder))
            {
                if (!NeverTracked.Contains(Path.GetFileName(inner))) open.Enqueue(inner);
            }
        }
    }
}
