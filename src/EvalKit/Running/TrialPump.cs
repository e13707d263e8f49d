namespace EvalKit;

/// <summary>Runs items side by side and hands the results over one by one in the items' order, whatever order they finish in.</summary>
internal static class TrialPump
{
    // Finished results that may wait for a slower one before them. It bounds memory, never what is run.
    private const int Window = 1024;

    /// <param name="items">Drawn lazily and in order.</param>
    /// <param name="concurrency">Items in flight.</param>
    /// <param name="admit">Called in order before an item starts; its answer goes to <paramref name="run"/>.</param>
    /// <param name="run">Runs one item; must not throw for anything the item does wrong.</param>
    /// <param name="consume">Called in order, never twice at once.</param>
    public static async Task RunAsync<TItem, TResult>(
        IEnumerable<TItem> items, int concurrency, Func<TItem, bool> admit, Func<TItem, bool, ValueTask<TResult>> run, Action<TItem, TResult> consume)
    {
        using var source = items.GetEnumerator();
        using var state = new State<TItem, TResult>(source, admit, consume);
        var workers = new Task[concurrency];
        for (var i = 0; i < concurrency; i++) workers[i] = Task.Run(() => WorkAsync(state, run));
        await Task.WhenAll(workers).ConfigureAwait(false);
    }

    private static async Task WorkAsync<TItem, TResult>(State<TItem, TResult> state, Func<TItem, bool, ValueTask<TResult>> run)
    {
        while (await state.TakeAsync().ConfigureAwait(false) is { } slot)
        {
            try
            {
                state.Finish(slot, await run(slot.Item, slot.Admitted).ConfigureAwait(false));
            }
            catch
            {
                state.Stop();
                throw;
            }
        }
    }

    private sealed record Slot<TItem>(long Index, TItem Item, bool Admitted);

    private sealed class State<TItem, TResult>(IEnumerator<TItem> source, Func<TItem, bool> admit, Action<TItem, TResult> consume) : IDisposable
    {
        private readonly Lock _lock = new();
        private readonly SemaphoreSlim _room = new(Window);
        private readonly (bool Ready, TItem Item, TResult Result)[] _ring = new (bool, TItem, TResult)[Window];
        private long _next;
        private long _head;
        private bool _stopped;

        public async ValueTask<Slot<TItem>?> TakeAsync()
        {
            await _room.WaitAsync().ConfigureAwait(false);
            lock (_lock)
            {
                if (!_stopped && source.MoveNext()) return new(_next++, source.Current, admit(source.Current));
                _stopped = true;
                _room.Release();
                return null;
            }
        }

        public void Finish(Slot<TItem> slot, TResult result)
        {
            lock (_lock)
            {
                _ring[slot.Index % Window] = (true, slot.Item, result);
                while (_ring[_head % Window].Ready)
                {
                    ref var entry = ref _ring[_head++ % Window];
                    consume(entry.Item, entry.Result);
                    entry = default;
                    _room.Release();
                }
            }
        }

        public void Dispose() => _room.Dispose();

        public void Stop()
        {
            lock (_lock) _stopped = true;
            _room.Release(Window);
        }
    }
}
