namespace EvalKit;

/// <summary>The last of the sources when shards are merged: no subject is asked for what none of them has.</summary>
/// <param name="takeover">The shards.</param>
/// <param name="shardOf">The shard that a case belongs to.</param>
internal sealed class NobodySource(RunTakeover takeover, Func<string, int> shardOf) : IReplySource
{
    public ReplyOrigin Origin => ReplyOrigin.ThisRun;

    public ValueTask<IReplyLease> LookUpAsync(ReplyRequest request, CancellationToken cancellationToken) =>
        throw new TrialWithoutReplyException(TrialOutcome.Skipped, takeover.WhyNone(shardOf(request.Context.CaseId)));

    public void Keep(ReplyRequest request, RecordedReply reply, ReplyOrigin origin, bool isWhole)
    {
        // Nothing is kept by nobody.
    }

    public IEnumerable<string> Close(bool whole) => [];
}
