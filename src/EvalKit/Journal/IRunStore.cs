using EvalKit.Media;

namespace EvalKit.Extensibility;

/// <summary>Keeps what a run leaves: its journal, its blobs and its artefacts. All members are safe to call from any thread.</summary>
public interface IRunStore : IAsyncDisposable
{
    /// <summary>Where a reader finds the run; for <see cref="FileRunStore"/> the run's folder.</summary>
    string Location { get; }

    /// <summary>Adds a line to the journal. When it returns, the line survives a kill of the process.</summary>
    /// <exception cref="RunStoreException">The line could not be stored; the journal holds no part of it.</exception>
    void Append(JournalEntry entry);

    /// <summary>Stores content under its hash. Equal content is stored once; a reader never sees half of it.</summary>
    /// <exception cref="RunStoreException">The content could not be stored.</exception>
    ContentHash PutBlob(ReadOnlySpan<byte> content);

    /// <summary>Stores a file for people to open. The same name replaces the earlier file; different names never meet.</summary>
    /// <param name="name">A wish: a name that is unsafe as a file name on any system is changed and made unique.</param>
    /// <param name="content">The file's bytes.</param>
    /// <returns>The path relative to the run, with forward slashes.</returns>
    /// <exception cref="RunStoreException">The file could not be written.</exception>
    string PutArtifact(string name, ReadOnlySpan<byte> content);
}
