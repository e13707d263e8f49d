using System.Text;
using EvalKit.Media;

namespace EvalKit;

/// <summary>The first of the sources: gives what the run that goes on already has, and writes down what it gets.</summary>
/// <param name="takeover">Where earlier replies come from; null for a run that begins.</param>
/// <param name="log">Where replies are kept; null where they are not.</param>
internal sealed class RunReplySource(RunTakeover? takeover, ReplyLog? log) : IReplySource
{
    public ReplyOrigin Origin => ReplyOrigin.ThisRun;

    public ValueTask<IReplyLease> LookUpAsync(ReplyRequest request, CancellationToken cancellationToken)
    {
        if (takeover is null || !takeover.Replies.TryTake(TrialKey.Of(request), taken => taken != ReplyLogKind.Replay, out var kind, out var payload)) return new(ReplyLease.None);
        return kind == ReplyLogKind.Reply
            ? new(new ReplyLease(RecordedReplyFormat.Read(payload)))
            : throw new TrialWithoutReplyException(kind == ReplyLogKind.Unreadable ? TrialOutcome.Failed : TrialOutcome.Errored, Encoding.UTF8.GetString(payload));
    }

    public void Keep(ReplyRequest request, RecordedReply reply, ReplyOrigin origin, bool isWhole) =>
        log?.Append(origin == ReplyOrigin.Earlier ? ReplyLogKind.Replay : ReplyLogKind.Reply, TrialKey.Of(request), RecordedReplyFormat.ToBytes(reply));

    public IEnumerable<string> Close(bool whole) => takeover?.Notes() ?? [];
}
