namespace EvalKit;

/// <summary>A way to reply without knowing anything of the case.</summary>
/// <param name="Kind">What the report calls it.</param>
/// <param name="ReplyTo">The reply to a case; none where there is nothing of that kind for it.</param>
internal sealed record NullReply<TReply>(string Kind, Func<NullCase, (bool Is, TReply Reply)> ReplyTo)
{
    /// <summary>The reply, where it is the same for all cases.</summary>
    public string? Text { get; init; }

    public static NullReply<TReply> Same(string kind, TReply reply, string? text = null) => new(kind, _ => (true, reply)) { Text = text };
}
