using System.Collections.Concurrent;

namespace EvalKit.Properties.Tests;

/// <summary>A synchronization context of one thread, as a user interface has it. Its thread here blocks while it waits.</summary>
internal sealed class OneThread : SynchronizationContext
{
    private readonly ConcurrentQueue<(SendOrPostCallback Callback, object? State)> _posted = new();

    public int Posted => _posted.Count;

    public override void Post(SendOrPostCallback d, object? state) => _posted.Enqueue((d, state));

    /// <summary>Runs it under this context, never pumping what is posted, until it has ended.</summary>
    public Task<T> RunBlocked<T>(Func<Task<T>> start)
    {
        var ended = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() =>
        {
            SetSynchronizationContext(this);
            try
            {
                ended.SetResult(start().GetAwaiter().GetResult());
            }
            catch (Exception error)
            {
                ended.SetException(error);
            }
        }) { IsBackground = true };
        thread.Start();
        return ended.Task;
    }
}
