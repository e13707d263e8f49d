namespace EvalKit;

/// <summary>How much the cache keeps, and for how long.</summary>
/// <remarks>What is too old is never served. Files go whole, when a run begins: those that are too old first, then the oldest ones.</remarks>
public sealed record CacheLimits
{
    /// <summary>The most bytes that all files of the cache may have when a run begins. Default 1 GiB.</summary>
    public long MaxBytes { get; init; } = 1L << 30;

    /// <summary>How old a reply may be. Default 14 days.</summary>
    public TimeSpan MaxAge { get; init; } = TimeSpan.FromDays(14);
}
