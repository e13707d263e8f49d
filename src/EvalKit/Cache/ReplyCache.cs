using EvalKit.Media;

namespace EvalKit;

/// <summary>
/// Replies by the hash of everything that was sent, over runs and processes. Whatever is wrong with its files costs calls, never a wrong
/// reply and never a run.
/// </summary>
internal sealed class ReplyCache : IDisposable
{
    private readonly Dictionary<ContentHash, TaskCompletionSource> _asking = [];
    private readonly Lock _lock = new();
    private readonly CacheIndex _index;
    private readonly CacheWriter? _writer;
    private readonly CacheLock? _calls;
    private readonly TimeProvider _clock;
    private readonly CacheLimits _limits;

    /// <param name="folder">Where it lies.</param>
    /// <param name="limits">What it keeps.</param>
    /// <param name="writes">False: nothing is written, locked or deleted.</param>
    /// <param name="patience">How long another process may take over the same call before it is made here, too.</param>
    /// <param name="clock">Tells what is too old.</param>
    public ReplyCache(CacheFolder folder, CacheLimits limits, bool writes, TimeSpan patience, TimeProvider clock)
    {
        (_index, _limits, _clock) = (new(folder), limits, clock);
        if (!writes) return;
        folder.Evict(limits, clock.GetUtcNow());
        (_writer, _calls) = (new(folder, clock), new(folder, patience));
    }

    public static ReplyCache Open(EvalOptions options) => new(
        CacheFolder.In(options.ResultsDirectory), options.CacheLimits, options.Cache == CacheMode.ReadWrite, options.TrialTimeout * 2, options.TimeProvider);

    /// <summary>What is to be said of its files.</summary>
    public IEnumerable<string> Notes
    {
        get
        {
            if (_index.Damaged is > 0 and var damaged) yield return $"cache: {ReportWords.Counted(damaged, "damaged record")} passed over, and asked for anew.";
            if (_index.Foreign is > 0 and var foreign) yield return $"cache: {ReportWords.Counted(foreign, "file")} of another version of EvalKit left alone; evalkit clean --cache deletes the cache.";
            if (_writer?.Problem is { } problem) yield return problem;
        }
    }

    /// <summary>The reply of a key; null where there is none, or one that is damaged or too old.</summary>
    public RecordedReply? Find(ContentHash key)
    {
        if (_index.Find(key) is not { } record) return null;
        try
        {
            var reply = RecordedReplyFormat.Read(record.AsMemory(CacheRecord.HeadBytes));
            return _clock.GetUtcNow() - reply.Recorded <= _limits.MaxAge ? reply : null;
        }
        catch (RecordedReplyException)
        {
            // Written by a version whose replies look otherwise.
            return null;
        }
    }

    /// <summary>Finds the reply, or waits until no one else is asking for it and holds it for this caller to ask.</summary>
    public async ValueTask<IReplyLease> ClaimAsync(ContentHash key, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (Find(key) is { } found) return new ReplyLease(found);
            if (_calls is null) return ReplyLease.None;
            TaskCompletionSource mine = new(TaskCreationOptions.RunContinuationsAsynchronously);
            Task? others = null;
            lock (_lock)
            {
                if (_asking.TryGetValue(key, out var first)) others = first.Task;
                else _asking.Add(key, mine);
            }

            if (others is null) return await EnterAsync(key, mine, cancellationToken).ConfigureAwait(false);
            // Where it fails there is no reply, and the next one asks: a failure is nobody else's.
            await others.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Keeps a reply.</summary>
    public void Add(ContentHash key, RecordedReply reply)
    {
        if (_writer is null) return;
        _writer.Append(CacheRecord.Of(key, RecordedReplyFormat.ToBytes(reply)));
        _index.Refresh();
    }

    public void Dispose()
    {
        _writer?.Dispose();
        _index.Dispose();
    }

    private async ValueTask<IReplyLease> EnterAsync(ContentHash key, TaskCompletionSource mine, CancellationToken cancellationToken)
    {
        Action? leave = null;
        var held = false;
        try
        {
            leave = await _calls!.EnterAsync(key, cancellationToken).ConfigureAwait(false);
            // Whoever held the file may have been asking just this.
            _index.Refresh();
            var lease = new CacheClaim(Find(key), () => Leave(key, mine, leave));
            held = true;
            return lease;
        }
        finally
        {
            if (!held) Leave(key, mine, leave);
        }
    }

    private void Leave(ContentHash key, TaskCompletionSource mine, Action? leave)
    {
        leave?.Invoke();
        lock (_lock) _asking.Remove(key);
        mine.TrySetResult();
    }
}
