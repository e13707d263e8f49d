using System.Globalization;
using System.Text;
using EvalKit.Media;

namespace EvalKit;

/// <summary>A text file that is committed with the evals: read with limits, for it went through version control and editors; written whole or not at all.</summary>
/// <param name="path">Where it lies.</param>
/// <param name="kind">What it is, as texts name it: <c>baseline</c>.</param>
/// <param name="error">Makes the typed exception of a problem, its line from 1 or null, and its cause.</param>
internal sealed class CommittedFile(string path, string kind, Func<int?, string, Exception?, Exception> error)
{
    /// <summary>The most bytes of a file that is read.</summary>
    public const long MaxBytes = 64 << 20;

    private const int MaxLine = 4096;

    // Another process holds the file for milliseconds.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static readonly string[] ConflictMarks = ["<<<<<<<", "=======", ">>>>>>>", "|||||||"];

    /// <summary>The lines, without their ends; null where there is no file.</summary>
    /// <param name="afterConflict">What to do after a merge left both sides here.</param>
    public IReadOnlyList<string>? Read(string afterConflict) => ReadText() is { } text ? Lines(text, afterConflict) : null;

    /// <summary>The text, its lines ended as everywhere; null where there is no file.</summary>
    public string? ReadText()
    {
        try
        {
            if (!File.Exists(path)) return null;
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (stream.Length > MaxBytes) throw error(null, $"the file is larger than 64 MiB, which no {kind} is. Restore it from version control.", null);
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            // Version control may have turned line ends into those of Windows.
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            throw error(null, $"the {kind} cannot be read ({cause.Message}). Restore it from version control.", cause);
        }
    }

    /// <summary>Refuses a text that a merge left both sides in.</summary>
    /// <param name="text">What <see cref="ReadText"/> gave.</param>
    /// <param name="afterConflict">What to do then.</param>
    public void ThrowIfConflicted(string text, string afterConflict)
    {
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            foreach (var mark in ConflictMarks)
            {
                if (line.StartsWith(mark, StringComparison.Ordinal)) throw error(number, $"a merge conflict was left here. {afterConflict}", null);
            }
        }
    }

    /// <summary>
    /// Reads and writes with no other process in between, behind a lock that leaves no file and is free again when its owner is killed.
    /// </summary>
    public T InTurn<T>(Func<T> update)
    {
        using var turn = Lock();
        try
        {
            if (!turn.WaitOne(Patience))
                throw error(null, FormattableString.Invariant($"the {kind} was not written: another process has been writing it for {Patience.TotalSeconds:0} s. Run again when it has ended."), null);
        }
        catch (AbandonedMutexException)
        {
            // Its owner was killed, and the file is whole all the same: it is replaced in one step.
        }

        try
        {
            return update();
        }
        finally
        {
            turn.ReleaseMutex();
        }
    }

    private Mutex Lock()
    {
        try
        {
            return new(initiallyOwned: false, $"Global\\EvalKit-{ContentHash.Of(Path.GetFullPath(path))}");
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException or WaitHandleCannotBeOpenedException)
        {
            throw error(null, $"the {kind} was not written: it cannot be locked against other processes ({cause.Message}). Run as the user whose it is, with a temporary folder that can be written.", cause);
        }
    }

    /// <summary>Replaces the file's text. A kill at any moment leaves the old file or the new one; what an earlier kill left beside it is removed.</summary>
    public void Write(string text)
    {
        var temporary = string.Create(CultureInfo.InvariantCulture, $"{path}.{Environment.ProcessId}-{Guid.NewGuid():N}.tmp");
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            RemoveLeftovers();
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                stream.Write(new UTF8Encoding(false, throwOnInvalidBytes: true).GetBytes(text));
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
        // The runtime reports a file that reached a size limit as an argument out of range.
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException or EncoderFallbackException or ArgumentOutOfRangeException)
        {
            // Where there is no folder, deleting would fail, too, and hide why.
            if (File.Exists(temporary)) File.Delete(temporary);
            throw error(null, $"the {kind} cannot be written ({cause.Message}). Make its folder writable, or free disk space. What was there is still there.", cause);
        }
    }

    private void RemoveLeftovers()
    {
        foreach (var leftover in Directory.EnumerateFiles(Path.GetDirectoryName(path)!, $"{Path.GetFileName(path)}.*-*.tmp").ToList())
        {
            try
            {
                // A process that still writes holds its file, and a killed one holds nothing: what can be had alone is nobody's.
                using var nobodys = new FileStream(leftover, FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (Exception held) when (held is IOException or UnauthorizedAccessException)
            {
                // Somebody else's: it is in nobody's way.
            }
        }
    }

    private List<string> Lines(string text, string afterConflict)
    {
        var lines = new List<string>();
        foreach (var line in text.AsSpan().TrimEnd('\n').EnumerateLines())
        {
            lines.Add(line.ToString());
            if (line.Length > MaxLine) throw error(lines.Count, $"the line is longer than {MaxLine} characters.", null);
            if (Array.Exists(ConflictMarks, mark => lines[^1].StartsWith(mark, StringComparison.Ordinal))) throw error(lines.Count, $"a merge conflict was left here. {afterConflict}", null);
        }

        if (!text.EndsWith('\n')) throw error(lines.Count, "the last line is cut off: it has no line end.", null);
        return lines;
    }
}
