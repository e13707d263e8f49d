namespace EvalKit;

/// <summary>Finds data files: beside the test assembly first, then in the current directory.</summary>
internal static class DataPath
{
    /// <summary>The full paths a path can mean, in the order they are tried.</summary>
    public static IReadOnlyList<string> Candidates(string path)
    {
        if (Path.IsPathFullyQualified(path)) return [Path.GetFullPath(path)];
        string[] both = [Path.GetFullPath(path, AppContext.BaseDirectory), Path.GetFullPath(path)];
        return both[0] == both[1] ? [both[0]] : both;
    }

    /// <summary>The full path of an existing file.</summary>
    /// <exception cref="CaseDataException">There is none.</exception>
    public static string ExistingFile(string path)
    {
        var candidates = Candidates(path);
        if (candidates.FirstOrDefault(File.Exists) is { } found) return found;
        if (candidates.FirstOrDefault(Directory.Exists) is { } folder)
        {
            throw new CaseDataException(
                $"{path} is a folder ({folder}). Use Dataset.Folder for files as cases, or name one file in it.", folder);
        }

        throw new CaseDataException(
            $"{path}: there is no file {string.Join(" and no file ", candidates)}. {Nearest(candidates)}{Remedy(path)}", candidates[0]);
    }

    /// <summary>Why a file that stands in the project is not found, mostly.</summary>
    public static string Remedy(string path) =>
        $"""A file of the test project is found when it is copied: <None Update="{path}" CopyToOutputDirectory="PreserveNewest" />.""";

    /// <summary>What is there instead: a similar name in the same folder, or the part of the path that exists.</summary>
    public static string Nearest(IReadOnlyList<string> candidates)
    {
        foreach (var candidate in candidates)
        {
            var folder = Path.GetDirectoryName(candidate);
            if (!Directory.Exists(folder)) continue;
            if (SimilarName(folder, Path.GetFileName(candidate)) is { } similar)
                return $"The nearest name there is {Path.Combine(folder, similar)}. ";
        }

        var existing = Path.GetDirectoryName(candidates[0]);
        while (existing is not null && !Directory.Exists(existing)) existing = Path.GetDirectoryName(existing);
        return existing is null ? "" : $"Of that path the folder {existing} exists. ";
    }

    /// <summary>The closest name that shares at least half of its characters with the one looked for.</summary>
    private static string? SimilarName(string folder, string name)
    {
        const int looked = 10_000;
        return new DirectoryInfo(folder).EnumerateFileSystemInfos()
            .Take(looked)
            .Select(entry => (entry.Name, Distance: Distance(entry.Name, name)))
            .Where(entry => entry.Distance * 2 <= name.Length)
            .OrderBy(entry => entry.Distance)
            .ThenBy(entry => entry.Name, StringComparer.Ordinal)
            .Select(entry => entry.Name)
            .FirstOrDefault();
    }

    private static int Distance(string first, string second) =>
        EditDistance.Between(Letters(first), Letters(second), CancellationToken.None);

    private static string[] Letters(string name) => [.. name.Select(letter => char.ToLowerInvariant(letter).ToString())];
}
