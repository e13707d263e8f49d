namespace EvalKit;

/// <summary>A user's test as the shrinker sees it: it has no cache that a repeat index could be needed for.</summary>
internal sealed class TestOracle<T>(Func<T, CancellationToken, ValueTask<TestVerdict>> test) : ITrialOracle<T>
{
    public ValueTask<TestVerdict> TestAsync(T candidate, int repeat, CancellationToken ct) => test(candidate, ct);
}
