namespace EvalKit;

/// <summary>The cache as one subject's trials see it.</summary>
internal sealed class CacheSource(ReplyCache cache, ReplyKeys keys) : IReplySource
{
    public ReplyOrigin Origin => ReplyOrigin.Earlier;

    public ValueTask<IReplyLease> LookUpAsync(ReplyRequest request, CancellationToken cancellationToken) => cache.ClaimAsync(keys.Of(request), cancellationToken);

    public void Keep(ReplyRequest request, RecordedReply reply, ReplyOrigin origin, bool isWhole)
    {
        // A cassette's reply is a replay of its own, and half a reply must not stand in for a whole one.
        if (isWhole && origin != ReplyOrigin.Earlier) cache.Add(keys.Of(request), reply);
    }

    public IEnumerable<string> Close(bool whole) => cache.Notes;
}
