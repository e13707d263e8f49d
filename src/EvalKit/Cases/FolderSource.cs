using System.Runtime.CompilerServices;

namespace EvalKit;

/// <summary>The files that match a pattern, in ordinal order of their path below its folder.</summary>
internal sealed class FolderSource : CaseSource<MediaFile>
{
    private readonly string _pattern;
    private readonly Glob _glob;

    public FolderSource(string pattern)
    {
        _pattern = pattern;
        _glob = new Glob(pattern);
    }

    public override string Name => _pattern.Replace('\\', '/');

    public override async IAsyncEnumerable<CaseItem<MediaFile>> ReadAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        // Walking a large tree is work; the caller goes on meanwhile.
        foreach (var file in await Task.Run(() => Files(cancellationToken), cancellationToken).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return new(file, file.Id);
        }
    }

    private List<MediaFile> Files(CancellationToken cancellationToken)
    {
        var candidates = DataPath.Candidates(_glob.Folder);
        var folder = candidates.FirstOrDefault(Directory.Exists);
        if (folder is null)
        {
            if (candidates.FirstOrDefault(File.Exists) is { } single) return [new MediaFile(Path.GetFileName(single), single)];
            throw new CaseDataException(
                $"{Name}: there is no folder {string.Join(" and no folder ", candidates)}. {DataPath.Nearest(candidates)}"
                + DataPath.Remedy(Name),
                candidates[0]);
        }

        var files = new List<MediaFile>();
        var seen = new List<string>();
        try
        {
            Walk(new DirectoryInfo(folder), "", 1, files, seen, cancellationToken);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new CaseDataException(
                $"{Name} cannot be listed: {refused.Message} Check the permissions.", folder, innerException: refused);
        }

        if (files.Count == 0)
        {
            var instead = seen.Count == 0 ? "There is no file at all" : $"There are {string.Join(", ", seen.Select(Excerpt.Of))}";
            throw new CaseDataException(
                $"{Name}: no file below {folder} matches. {instead}. Correct the pattern, or copy the files there.", folder);
        }

        files.Sort((first, second) => string.CompareOrdinal(first.Id, second.Id));
        return files;
    }

    private void Walk(
        DirectoryInfo folder, string prefix, int depth, List<MediaFile> files, List<string> seen, CancellationToken cancellationToken)
    {
        const int shown = 5;
        foreach (var entry in folder.EnumerateFileSystemInfos())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (entry.Name.StartsWith('.')) continue;
            var id = prefix + entry.Name;
            if (entry is DirectoryInfo inner)
            {
                // A linked folder may lead back up, or out of the data.
                if (inner.LinkTarget is null && depth < _glob.MaxDepth) Walk(inner, $"{id}/", depth + 1, files, seen, cancellationToken);
            }
            else if (_glob.Matches(id))
            {
                files.Add(new MediaFile(id, entry.FullName));
            }
            else if (seen.Count < shown)
            {
                seen.Add(id);
            }
        }
    }
}
