using System.Globalization;

namespace EvalKit;

/// <summary>A file that is committed with the evals: read within a limit, and written whole or not at all.</summary>
internal static class CommittedFile
{
    /// <summary>The bytes of a file; null where there is none, and null for <paramref name="tooLarge"/> to say that it is over the limit.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be read.</exception>
    public static byte[]? Read(string path, long maxBytes, out bool tooLarge)
    {
        tooLarge = false;
        if (!File.Exists(path)) return null;
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        tooLarge = stream.Length > maxBytes;
        if (tooLarge) return null;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>Replaces a file's content; a kill at any moment leaves the old file or the new one. What an earlier kill left beside it is removed.</summary>
    /// <exception cref="IOException">It cannot be written; what was there is still there.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be written.</exception>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        var temporary = string.Create(CultureInfo.InvariantCulture, $"{path}.{Environment.ProcessId}-{Guid.NewGuid():N}.tmp");
        try
        {
            var directory = Path.GetDirectoryName(path)!;
            Directory.CreateDirectory(directory);
            RemoveLeftovers(directory, Path.GetFileName(path));
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                stream.Write(content);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    private static void RemoveLeftovers(string directory, string name)
    {
        foreach (var leftover in Directory.EnumerateFiles(directory, $"{name}.*-*.tmp").ToList())
        {
            try
            {
                // A process that still writes holds its file, and a killed one holds nothing: what can be had alone is nobody's.
                using var _ = new FileStream(leftover, FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (Exception held) when (held is IOException or UnauthorizedAccessException)
            {
                // Somebody else's: it is in nobody's way.
            }
        }
    }
}
