namespace EvalKit;

/// <summary>Stands in for a subject whose replies no cassette can hold, in a run that may ask nobody: every trial says why.</summary>
internal sealed class UnrecordableSource(string problem) : IReplySource
{
    public ReplyOrigin Origin => ReplyOrigin.Earlier;

    public ValueTask<IReplyLease> LookUpAsync(ReplyRequest request, CancellationToken cancellationToken) => throw new MissingReplyException(problem);

    public void Keep(ReplyRequest request, RecordedReply reply, ReplyOrigin origin, bool isWhole)
    {
        // It never comes to a reply.
    }

    public IEnumerable<string> Close(bool whole) => [];
}
