namespace EvalKit;

/// <summary>A lease that holds nothing.</summary>
internal sealed record ReplyLease(RecordedReply? Found) : IReplyLease
{
    public static ReplyLease None { get; } = new((RecordedReply?)null);

    public void Dispose()
    {
        // Nothing is held.
    }
}
