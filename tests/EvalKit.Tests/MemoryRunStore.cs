using System.Collections.Concurrent;
using EvalKit.Extensibility;
using EvalKit.Media;

namespace EvalKit.Tests;

/// <summary>A run store that keeps everything in memory, for tests to look at.</summary>
internal sealed class MemoryRunStore : IRunStore
{
    private readonly ConcurrentQueue<JournalEntry> _entries = new();

    public string Location => Path.GetTempPath();

    public IReadOnlyList<JournalEntry> Entries => [.. _entries];

    public IReadOnlyList<TrialEntry> Trials => [.. _entries.OfType<TrialEntry>()];

    public IReadOnlyList<TrialEntry> Measured => [.. Trials.Where(trial => trial.Purpose == TrialPurpose.Measure)];

    public ConcurrentDictionary<string, byte[]> Artifacts { get; } = new();

    public ConcurrentDictionary<ContentHash, byte[]> Blobs { get; } = new();

    public void Append(JournalEntry entry) => _entries.Enqueue(entry);

    public ContentHash PutBlob(ReadOnlySpan<byte> content)
    {
        var hash = ContentHash.Of(content);
        Blobs[hash] = content.ToArray();
        return hash;
    }

    public string PutArtifact(string name, ReadOnlySpan<byte> content)
    {
        Artifacts[name] = content.ToArray();
        return "artifacts/" + name;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
