namespace EvalKit;

/// <summary>A cassette as one subject's trials see it.</summary>
internal sealed class CassetteSource(EvalCassette cassette, ReplyKeys keys) : IReplySource
{
    public ReplyOrigin Origin => ReplyOrigin.Earlier;

    public ValueTask<IReplyLease> LookUpAsync(ReplyRequest request, CancellationToken cancellationToken)
    {
        var key = keys.Of(request);
        if (cassette.Find(key) is { } found) return new(new ReplyLease(found));
        return cassette.Records ? new(ReplyLease.None) : throw cassette.Miss(key, request);
    }

    public void Keep(ReplyRequest request, RecordedReply reply, ReplyOrigin origin, bool isWhole) => cassette.Add(keys.Of(request), request, reply);

    public IEnumerable<string> Close(bool whole) => cassette.Close(whole);
}
