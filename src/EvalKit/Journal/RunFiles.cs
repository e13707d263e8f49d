using System.Globalization;

namespace EvalKit.Extensibility;

/// <summary>A run's folder and whole files in it; each is written beside its place and then renamed, so that no reader sees half of one.</summary>
internal sealed class RunFiles
{
    private long _temporary;

    private RunFiles(string folder) => Folder = folder;

    public string Folder { get; }

    public static RunFiles Create(string folder) => Attempt(folder, "make the results folder", () =>
    {
        Directory.CreateDirectory(Path.Combine(folder, "blobs"));
        Directory.CreateDirectory(Path.Combine(folder, "artifacts"));
        return new RunFiles(folder);
    });

    /// <summary>Results are never committed by accident; a file of the user's own is left as it is.</summary>
    public static void KeepOutOfGit(string resultsFolder)
    {
        var ignore = Path.Combine(resultsFolder, ".gitignore");
        if (!File.Exists(ignore)) Attempt(ignore, "write", () =>
        {
            File.WriteAllBytes(ignore, "*\n"u8);
            return ignore;
        });
    }

    public JournalFile OpenJournal(string name)
    {
        var path = Path.Combine(Folder, name);
        return Attempt(path, "create", () => new JournalFile(path, File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read)));
    }

    public void PutOnce(string path, ReadOnlySpan<byte> content)
    {
        if (!File.Exists(Path.Combine(Folder, path))) Put(path, content);
    }

    public void Put(string path, ReadOnlySpan<byte> content)
    {
        var target = Path.Combine(Folder, path);
        var temporary = string.Create(CultureInfo.InvariantCulture, $"{target}.{Interlocked.Increment(ref _temporary)}.tmp");
        try
        {
            File.WriteAllBytes(temporary, content);
            File.Move(temporary, target, overwrite: true);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException or ArgumentException)
        {
            if (File.Exists(temporary)) File.Delete(temporary);
            throw RunStoreException.From(target, "write", cause);
        }
    }

    private static T Attempt<T>(string path, string doing, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw RunStoreException.From(path, doing, cause);
        }
    }
}
