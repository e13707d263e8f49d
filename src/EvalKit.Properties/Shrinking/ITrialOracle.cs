namespace EvalKit;

/// <summary>Whatever can say of a candidate whether it fails: one call of the subject.</summary>
internal interface ITrialOracle<in T>
{
    /// <param name="candidate">What to test.</param>
    /// <param name="repeat">
    /// Which test of this candidate it is. Every answered re-test has an index of its own, so that a cache of replies keyed on it cannot
    /// answer a re-test with the reply that made it necessary; a call that was cancelled gave no reply, and its index is used again.
    /// </param>
    /// <param name="ct">Cancelled when the answer is no longer needed.</param>
    ValueTask<TestVerdict> TestAsync(T candidate, int repeat, CancellationToken ct);
}
