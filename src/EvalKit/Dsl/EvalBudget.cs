namespace EvalKit;

/// <summary>What an eval may spend. What a budget cuts off is missing, never passed.</summary>
internal sealed record EvalBudget(long? Calls, long? Tokens, double? Usd, TimeSpan? Time)
{
    /// <summary>A shard's: calls are cut off by their position in the whole plan; of tokens and money it has its share, and all of the time.</summary>
    public EvalBudget ShareOf(int shards) => this with { Tokens = (Tokens + shards - 1) / shards, Usd = Usd / shards };

    /// <summary>A merge's, which spends nothing: what the shards had no tokens, money or time for is missing already.</summary>
    public EvalBudget OfMerge() => this with { Tokens = null, Usd = null, Time = null };
}
