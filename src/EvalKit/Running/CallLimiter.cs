namespace EvalKit;

/// <summary>Calls in flight over all evals of a session.</summary>
internal sealed class CallLimiter(int calls) : IDisposable
{
    private readonly SemaphoreSlim _semaphore = new(calls);

    public async ValueTask<Permit> EnterAsync(CancellationToken cancellationToken)
    {
        await _semaphore.WaitAsync(cancellationToken).ConfigureAwait(false);
        return new(_semaphore);
    }

    public void Dispose() => _semaphore.Dispose();

    public readonly struct Permit(SemaphoreSlim semaphore) : IDisposable
    {
        public void Dispose() => semaphore.Release();
    }
}
