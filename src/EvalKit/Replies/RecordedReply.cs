namespace EvalKit;

/// <summary>What a subject once replied, and what it took: all that a trial needs to be graded again without asking.</summary>
internal sealed record RecordedReply
{
    /// <summary>The version of the format. Another one is not read.</summary>
    public const int Schema = 1;

    /// <summary>The most bytes of a record, and so of a reply that is recorded: 16 MiB.</summary>
    public const int MaxBytes = 16 << 20;

    /// <summary>When the subject gave it.</summary>
    public required DateTimeOffset Recorded { get; init; }

    /// <summary>The reply as JSON, written and read by <see cref="ReplyCodec{TReply}"/>.</summary>
    public required ReadOnlyMemory<byte> Payload { get; init; }

    /// <summary>Which model gave it, as its provider says; null where none does.</summary>
    public string? Model { get; init; }

    /// <summary>Tokens sent; 0 where they were not reported.</summary>
    public long InputTokens { get; init; }

    /// <summary>Tokens received; 0 where they were not reported.</summary>
    public long OutputTokens { get; init; }

    /// <summary>What it cost, in US dollars; 0 where that was not reported.</summary>
    public double Usd { get; init; }

    /// <summary>How long the subject took.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>The day it was recorded, UTC: what reports show.</summary>
    public DateOnly Day => DateOnly.FromDateTime(Recorded.UtcDateTime);
}
