namespace EvalKit;

/// <summary>What an eval may spend. What a budget cuts off is missing, never passed.</summary>
internal sealed record EvalBudget(long? Calls, long? Tokens, double? Usd, TimeSpan? Time);
