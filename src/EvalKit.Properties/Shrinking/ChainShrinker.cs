namespace EvalKit;

/// <summary>The mildest chain that still fails.</summary>
internal static class ChainShrinker
{
    public static Task<ShrinkResult<PerturbationChain>> ShrinkAsync(
        PerturbationChain failing, ITrialOracle<PerturbationChain> oracle, ShrinkOptions options, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(failing);
        ArgumentNullException.ThrowIfNull(oracle);
        var questions = new ChainQuestions(failing, options.Precision, options.CountEdits);
        return new ShrinkRun<PerturbationChain>(failing, oracle, options).RunAsync(() => questions.First(options.CleanHolds), ct);
    }
}
