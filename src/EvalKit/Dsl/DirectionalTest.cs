namespace EvalKit;

/// <summary>How a perturbed reply must stand to the clean one.</summary>
internal sealed record DirectionalTest<TReply>(string Name, Func<TReply, TReply, CancellationToken, ValueTask<bool>> Holds);
