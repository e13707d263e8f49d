namespace EvalKit;

/// <summary>Replays that an earlier part of the run had from a cassette or the cache: they stay replays.</summary>
internal sealed class RunReplaySource(RunTakeover takeover) : IReplySource
{
    public ReplyOrigin Origin => ReplyOrigin.Earlier;

    public ValueTask<IReplyLease> LookUpAsync(ReplyRequest request, CancellationToken cancellationToken) =>
        takeover.Replies.TryTake(TrialKey.Of(request), kind => kind == ReplyLogKind.Replay, out _, out var payload)
            ? new(new ReplyLease(RecordedReplyFormat.Read(payload)))
            : new(ReplyLease.None);

    public void Keep(ReplyRequest request, RecordedReply reply, ReplyOrigin origin, bool isWhole)
    {
        // The first source has written it down.
    }

    public IEnumerable<string> Close(bool whole) => [];
}
