namespace EvalKit.Properties.Tests;

public partial class ChainShrinkerTests
{
    private static readonly PerturbationChain Start = PerturbationChain.Of(Kinds.Contrast.At(300), Kinds.Rotation.At(Kinds.Rotation.MaxTicks), Kinds.Blur.At(400));

    private static readonly Func<PerturbationChain, bool> Blurred = chain => chain.Of(Kinds.Blur) > 2.35;

    private static Task<ShrinkResult<PerturbationChain>> Shrink(ITrialOracle<PerturbationChain> oracle, ShrinkOptions? options = null, CancellationToken ct = default) =>
        ChainShrinker.ShrinkAsync(Start, oracle, options ?? new ShrinkOptions { Deterministic = true }, ct);
}
