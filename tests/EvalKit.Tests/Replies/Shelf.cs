namespace EvalKit.Tests.Replies;

/// <summary>A source of recorded replies in memory, by case and repeat.</summary>
internal sealed class Shelf(ReplyOrigin origin) : IReplySource
{
    public Dictionary<(string Case, int Repeat), RecordedReply> Replies { get; } = [];

    public List<(string Case, ReplyOrigin Origin, bool IsWhole)> Kept { get; } = [];

    public int Open { get; private set; }

    public ReplyOrigin Origin => origin;

    public static RecordedReply Saying(string text, DateTimeOffset at) => new()
    {
        Recorded = at,
        Payload = ReplyCodec<Reply>.Encode(text, out _)!,
        Model = "m-1",
        InputTokens = 7,
        OutputTokens = 5,
        Usd = 0.5,
        Elapsed = TimeSpan.FromSeconds(3),
    };

    public ValueTask<IReplyLease> LookUpAsync(ReplyRequest request, CancellationToken cancellationToken)
    {
        lock (Replies)
        {
            Open++;
            return new(new Lease(this, Replies.GetValueOrDefault((request.Context.CaseId, request.Context.Repeat))));
        }
    }

    public void Keep(ReplyRequest request, RecordedReply reply, ReplyOrigin from, bool isWhole)
    {
        lock (Replies) Kept.Add((request.Context.CaseId, from, isWhole));
    }

    public IEnumerable<string> Close(bool whole) => [$"{Replies.Count} replies on the shelf"];

    private sealed class Lease(Shelf shelf, RecordedReply? found) : IReplyLease
    {
        public RecordedReply? Found => found;

        public void Dispose()
        {
            lock (shelf.Replies) shelf.Open--;
        }
    }
}
