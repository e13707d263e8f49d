namespace EvalKit;

/// <summary>The right to ask for a reply; let go of once.</summary>
internal sealed class CacheClaim(RecordedReply? found, Action leave) : IReplyLease
{
    private Action? _leave = leave;

    public RecordedReply? Found => found;

    public void Dispose() => Interlocked.Exchange(ref _leave, null)?.Invoke();
}
