using FsCheck;

namespace EvalKit;

/// <summary>Looks for a generated value that fails an asynchronous, costly test, and shrinks it.</summary>
public static class CounterexampleSearch
{
    private const int MostErrors = 10;

    /// <summary>
    /// Tests draws until one fails, and shrinks it. With a deterministic test the result is the same at every concurrency. Cancelling,
    /// the time limit and the budget end the search, not the answer: it still returns what was found so far. No call is under way any
    /// more when it returns, so a test that ignores its token delays that. No thread is blocked, and neither the draws nor the test run
    /// in the caller's synchronization context.
    /// </summary>
    /// <typeparam name="T">The generated values. Equal values are taken to be the same input.</typeparam>
    /// <param name="arbitrary">Generator and shrinker; <see cref="PerturbationArbitraries.ToArbitrary"/> makes one of perturbations.</param>
    /// <param name="test">
    /// Says whether the property holds for a value. It is called concurrently. An exception is not a failure of the property but
    /// <see cref="TestVerdict.Unknown"/>, listed in the result: return <see cref="TestVerdict.Fails"/> for failures.
    /// </param>
    /// <param name="options">Null: the defaults.</param>
    /// <param name="ct">Ends the search early.</param>
    /// <exception cref="ArgumentException">Options out of range; all of them are named.</exception>
    public static Task<CounterexampleSearchResult<T>> FindAsync<T>(
        Arbitrary<T> arbitrary,
        Func<T, CancellationToken, ValueTask<TestVerdict>> test,
        CounterexampleSearchOptions? options = null,
        CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(arbitrary);
        ArgumentNullException.ThrowIfNull(test);
        options ??= new();
        options.Validate();
        return Task.Run(() => SearchAsync(arbitrary, test, options, ct), CancellationToken.None);
    }

    private static async Task<CounterexampleSearchResult<T>> SearchAsync<T>(
        Arbitrary<T> arbitrary,
        Func<T, CancellationToken, ValueTask<TestVerdict>> test,
        CounterexampleSearchOptions options,
        CancellationToken ct)
    {
        using var deadline = new CancellationTokenSource(options.TimeLimit ?? Timeout.InfiniteTimeSpan, options.Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, deadline.Token);
        var draws = await new DrawRace<T>(arbitrary.Generator, test, options).RunAsync(either.Token).ConfigureAwait(false);
        Counterexample<T>? found = null;
        if (draws.Failing is { } index)
        {
            // Drawn again, in case the test changed the value.
            var seed = options.SeedOf(index);
            var callsLeft = options.MaxCalls - draws.Calls;
            var shrunk = await ShrinkAsync(arbitrary, seed.Draw(arbitrary), test, options, callsLeft, either.Token).ConfigureAwait(false);
            found = new(seed, index, shrunk);
        }

        IEnumerable<Exception> errors = found?.Shrunk.Error is { } error ? [.. draws.Errors.Take(MostErrors - 1), error] : draws.Errors;
        return new()
        {
            Ending = Ending(),
            Counterexample = found,
            Draws = draws.Draws,
            Discards = draws.Discards,
            Unknowns = draws.Unknowns,
            Calls = draws.Calls + (found?.Shrunk.Calls ?? 0),
            Errors = [.. errors.Take(MostErrors)],
        };

        SearchEnding Ending()
        {
            if (found is not null && found.Ending is not (ShrinkEnding.Budget or ShrinkEnding.Cancelled)) return SearchEnding.Found;
            if (found?.Ending == ShrinkEnding.Budget || (found is null && draws.IsOutOfCalls)) return SearchEnding.Budget;
            var isStopped = found is not null || draws.IsCutShort;
            if (isStopped) return ct.IsCancellationRequested ? SearchEnding.Cancelled : SearchEnding.Deadline;
            return draws.Unknowns > 0 || draws.Discards == draws.Draws ? SearchEnding.Undecided : SearchEnding.AllHeld;
        }
    }

    private static async Task<ShrinkResult<T>> ShrinkAsync<T>(
        Arbitrary<T> arbitrary,
        T failing,
        Func<T, CancellationToken, ValueTask<TestVerdict>> test,
        CounterexampleSearchOptions options,
        int calls,
        CancellationToken ct)
    {
        if (!options.Shrink) return new(failing, failing, 1, 1, 0, ShrinkEnding.NotAsked) { IsConfirmed = options.Deterministic };
        var shrinking = new ShrinkOptions
        {
            MaxCalls = calls,
            Precision = options.Precision,
            Deterministic = options.Deterministic,
            Window = options.SpeculativeShrinks,
            CountEdits = options.CountEdits,
        };
        ITrialOracle<T> oracle = new TestOracle<T>(test);
        if (arbitrary is ChainArbitrary && failing is PerturbationChain chain && oracle is ITrialOracle<PerturbationChain> ofChains)
        {
            return (ShrinkResult<T>)(object)await ChainShrinker.ShrinkAsync(chain, ofChains, shrinking, ct).ConfigureAwait(false);
        }

        return await CaseShrinker.ShrinkAsync(failing, arbitrary.Shrinker, oracle, shrinking, ct).ConfigureAwait(false);
    }
}
