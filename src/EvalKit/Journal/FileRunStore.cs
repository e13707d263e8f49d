using System.Collections.Concurrent;
using System.Reflection;
using System.Text;
using EvalKit.Media;

namespace EvalKit.Extensibility;

/// <summary>Keeps a run in a folder of its own, <c>runs/&lt;run&gt;/</c>: <c>run.json</c>, <c>trials.jsonl</c>, <c>blobs/</c> and
/// <c>artifacts/</c>.</summary>
/// <remarks>Any number of processes may keep runs side by side in one results folder. A run
/// deletes nothing of its own; <see cref="EvalOptions.KeepRuns"/> says how many older ones stay.</remarks>
public sealed class FileRunStore : IRunStore
{
    /// <summary>The journal's file name inside a run's folder.</summary>
    public const string JournalName = "trials.jsonl";

    private readonly Lock _gate = new();
    private readonly JournalFile _journal;
    private readonly ConcurrentBag<JournalLineBuffer> _lines = [];
    private readonly RunFiles _files;
    private readonly Lazy<ReplyLog> _replies;
    private bool _disposed;

    private FileRunStore(RunEntry run, RunFiles files, JournalFile journal)
    {
        Run = run;
        _files = files;
        _journal = journal;
        _replies = new(() => new(files.OpenJournal(ReplyLogFormat.FileName)));
    }

    /// <summary>The journal's first entry.</summary>
    public RunEntry Run { get; }

    /// <inheritdoc/>
    public string Location => _files.Folder;

    /// <summary>Where the journal lies.</summary>
    public string JournalPath => _journal.Path;

    /// <summary>Every reply of the run, for one that goes on with it; made with the first one.</summary>
    internal ReplyLog Replies => _replies.Value;

    /// <summary>Starts a run: makes its folder and writes <c>run.json</c> and the journal's first line.</summary>
    /// <param name="resultsFolder">The results folder, usually <c>.evalkit</c>; made when missing.</param>
    /// <param name="time">The clock; default <see cref="TimeProvider.System"/>.</param>
    /// <param name="environment">Facts a reader needs to judge the run. Never secrets.</param>
    /// <exception cref="RunStoreException">The folder cannot be made or written.</exception>
    public static FileRunStore Create(string resultsFolder, TimeProvider? time = null, IReadOnlyDictionary<string, string>? environment = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(resultsFolder);
        var started = (time ?? TimeProvider.System).GetUtcNow();
        var run = new RunEntry(
            RunEntry.CurrentSchema, RunId.Create(started), started, LibraryVersion, environment ?? new Dictionary<string, string>());
        var files = RunFiles.Create(Path.GetFullPath(Path.Combine(resultsFolder, "runs", run.Run)));
        RunFiles.KeepOutOfGit(resultsFolder);
        files.Put("run.json", RunManifest.Render(run));
        var store = new FileRunStore(run, files, files.OpenJournal(JournalName));
        store.Append(run);
        return store;
    }

    /// <inheritdoc/>
    /// <remarks>A trial's reply of more than <see cref="TrialEntry.MaxInlineReplyBytes"/> is moved to the blobs.</remarks>
    public void Append(JournalEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry is TrialEntry { Reply: { } reply } trial && Encoding.UTF8.GetByteCount(reply) > TrialEntry.MaxInlineReplyBytes)
            entry = trial with { Reply = null, ReplyBlob = PutBlob(Encoding.UTF8.GetBytes(reply)) };
        if (!_lines.TryTake(out var buffer)) buffer = new();
        try
        {
            Append(buffer.Write(entry));
        }
        finally
        {
            if (buffer.IsWorthKeeping) _lines.Add(buffer);
            else buffer.Dispose();
        }
    }

    /// <inheritdoc/>
    public ContentHash PutBlob(ReadOnlySpan<byte> content)
    {
        var hash = ContentHash.Of(content);
        _files.PutOnce($"blobs/{hash}", content);
        return hash;
    }

    /// <inheritdoc/>
    public string PutArtifact(string name, ReadOnlySpan<byte> content)
    {
        var path = $"artifacts/{ArtifactName.Of(name)}";
        _files.Put(path, content);
        return path;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            if (_disposed) return ValueTask.CompletedTask;
            _disposed = true;
            _journal.Dispose();
            if (_replies.IsValueCreated) _replies.Value.Dispose();
        }

        return ValueTask.CompletedTask;
    }

    // Lines are made side by side; only handing them over takes turns.
    private void Append(ReadOnlySpan<byte> line)
    {
        if (line.Length > JournalLine.MaxBytes)
        {
            throw new RunStoreException(
                JournalPath, $"Cannot write to '{JournalPath}': the line would be longer than 64 MiB. Shorten the case's id and texts.");
        }

        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            _journal.Append(line);
        }
    }

    internal static string LibraryVersion => typeof(FileRunStore).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "unknown";
}
