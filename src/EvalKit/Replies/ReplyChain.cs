namespace EvalKit;

/// <summary>Asks the sources of recorded replies, one after the other, and then the subject.</summary>
/// <param name="sources">In the order in which they are asked.</param>
/// <param name="clock">Says when a reply was given.</param>
/// <param name="note">Takes what the eval's end has to say.</param>
internal sealed class ReplyChain<TReply>(IReadOnlyList<IReplySource> sources, TimeProvider clock, Action<string> note)
{
    /// <summary>The reply to a trial. What it took is in the trial and its context, unless it is a replay: that took nothing.</summary>
    /// <param name="request">What is asked, for which trial.</param>
    /// <param name="trial">Learns how long the reply took and, of a replay, the day it was recorded.</param>
    /// <param name="ask">Asks the subject; sets how long it took.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async ValueTask<TReply> AskAsync(ReplyRequest request, Trial trial, Func<ValueTask<TReply>> ask, CancellationToken cancellationToken)
    {
        var leases = new List<IReplyLease>(sources.Count);
        try
        {
            foreach (var source in sources)
            {
                var lease = await source.LookUpAsync(request, cancellationToken).ConfigureAwait(false);
                leases.Add(lease);
                if (lease.Found is not { } found) continue;
                var reply = ReplyCodec<TReply>.Decode(found.Payload);
                Account(found, source.Origin, request.Context, trial);
                Keep(request, found, source.Origin, ReplyCodec<TReply>.IsWhole(reply), giver: source);
                return reply;
            }

            var asked = await ask().ConfigureAwait(false);
            if (ReplyCodec<TReply>.Encode(asked, out var whyNot) is { } payload)
                Keep(request, Record(payload, request.Context, trial), ReplyOrigin.Subject, ReplyCodec<TReply>.IsWhole(asked), giver: null);
            else
                note($"replies were not recorded: {whyNot}.");
            return asked;
        }
        finally
        {
            for (var i = leases.Count - 1; i >= 0; i--) leases[i].Dispose();
        }
    }

    private void Keep(ReplyRequest request, RecordedReply reply, ReplyOrigin origin, bool isWhole, IReplySource? giver)
    {
        foreach (var source in sources)
        {
            if (source != giver) source.Keep(request, reply, origin, isWhole);
        }
    }

    private static void Account(RecordedReply found, ReplyOrigin origin, TrialContext context, Trial trial)
    {
        if (origin == ReplyOrigin.Earlier) trial.Replayed = found.Day;
        else (trial.Elapsed, trial.TakenOver) = (found.Elapsed, true);
        context.Recall(found, spent: origin == ReplyOrigin.ThisRun);
    }

    private RecordedReply Record(byte[] payload, TrialContext context, Trial trial) => new()
    {
        Recorded = clock.GetUtcNow(),
        Payload = payload,
        Model = context.Model,
        InputTokens = context.InputTokens,
        OutputTokens = context.OutputTokens,
        Usd = context.Usd,
        Elapsed = trial.Elapsed,
    };
}
