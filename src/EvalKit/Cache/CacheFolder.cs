using System.Globalization;

namespace EvalKit;

/// <summary>The files of a cache: <c>*.replies</c>, one per process, and <c>locks/</c>.</summary>
internal sealed class CacheFolder(string path)
{
    private const string Pattern = "*.replies";

    public string Path => path;

    public string Locks => System.IO.Path.Combine(path, "locks");

    public static CacheFolder In(string resultsDirectory) => new(System.IO.Path.Combine(resultsDirectory, "cache"));

    /// <summary>The segments, the oldest first.</summary>
    public IReadOnlyList<FileInfo> Segments()
    {
        var folder = new DirectoryInfo(path);
        return folder.Exists ? [.. folder.EnumerateFiles(Pattern).Where(file => file.LinkTarget is null).OrderBy(file => file.Name, StringComparer.Ordinal)] : [];
    }

    /// <summary>A name that no other process takes, and that sorts by time.</summary>
    public string NewSegment(DateTimeOffset now) => System.IO.Path.Combine(path, string.Create(CultureInfo.InvariantCulture,
        $"{now.UtcDateTime:yyyyMMdd'T'HHmmssfff'Z'}-{Environment.ProcessId}-{Guid.NewGuid().ToString("N")[..8]}.replies"));

    /// <summary>Deletes whole segments: those too old, then the oldest ones until the rest fits. What a process writes to or reads from stays.</summary>
    /// <returns>How many bytes went.</returns>
    public long Evict(CacheLimits limits, DateTimeOffset now)
    {
        var segments = Segments().ToLookup(segment => now.UtcDateTime - segment.LastWriteTimeUtc > limits.MaxAge);
        var freed = segments[true].Sum(Delete);
        var total = segments[false].Sum(segment => segment.Length);
        foreach (var segment in segments[false])
        {
            if (total <= limits.MaxBytes) break;
            var deleted = Delete(segment);
            total -= deleted;
            freed += deleted;
        }

        return freed;
    }

    /// <summary>Deletes everything that no process uses.</summary>
    /// <returns>How many bytes went.</returns>
    public long Clear()
    {
        var freed = Segments().Sum(Delete);
        if (Directory.Exists(Locks))
        {
            foreach (var file in new DirectoryInfo(Locks).EnumerateFiles()) Delete(file);
        }

        return freed;
    }

    /// <returns>How many bytes went; 0 where it is in use.</returns>
    private static long Delete(FileInfo file)
    {
        try
        {
            // Who writes or reads it has it open; alone with it we may delete it.
            using var nobodys = new FileStream(file.FullName, FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            return nobodys.Length;
        }
        catch (Exception inUse) when (inUse is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }
}
