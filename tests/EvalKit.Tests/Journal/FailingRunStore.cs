using EvalKit.Extensibility;
using EvalKit.Media;

namespace EvalKit.Tests;

/// <summary>A store whose disk is full from some line on.</summary>
internal sealed class FailingRunStore(int lines) : IRunStore
{
    private readonly Lock _lock = new();
    private readonly List<JournalEntry> _entries = [];

    public string Location => Path.GetTempPath();

    public IReadOnlyList<JournalEntry> Entries
    {
        get
        {
            lock (_lock) return [.. _entries];
        }
    }

    public void Append(JournalEntry entry)
    {
        lock (_lock)
        {
            if (_entries.Count >= lines) throw new RunStoreException("trials.jsonl", "Cannot write to 'trials.jsonl': the disk is full.");
            _entries.Add(entry);
        }
    }

    public ContentHash PutBlob(ReadOnlySpan<byte> content) => ContentHash.Of(content);

    public string PutArtifact(string name, ReadOnlySpan<byte> content) => "artifacts/" + name;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
