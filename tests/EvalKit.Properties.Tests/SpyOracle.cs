using System.Collections.Concurrent;

namespace EvalKit.Properties.Tests;

/// <summary>Answers from a function, and remembers what it was asked.</summary>
internal sealed class SpyOracle<T>(Func<T, int, CancellationToken, ValueTask<TestVerdict>> answer) : ITrialOracle<T>
{
    private readonly ConcurrentQueue<(T Candidate, int Repeat)> _asked = new();
    private int _inFlight;
    private int _mostInFlight;

    public IReadOnlyCollection<(T Candidate, int Repeat)> Asked => _asked;

    public int MostInFlight => _mostInFlight;

    public static SpyOracle<T> Of(Func<T, bool> fails) => new((candidate, _, _) => new(Verdict(fails(candidate))));

    /// <summary>Fails at one rate where the predicate says so, and at another elsewhere; the same answer for the same candidate and repeat.</summary>
    public static SpyOracle<T> Noisy(Func<T, bool> fails, double bad, double good, ulong seed) => new((candidate, repeat, _) =>
        new(Verdict(new CounterRandom(seed).Stream($"{candidate}").UniformAt(repeat) < (fails(candidate) ? bad : good))));

    public async ValueTask<TestVerdict> TestAsync(T candidate, int repeat, CancellationToken ct)
    {
        _asked.Enqueue((candidate, repeat));
        var now = Interlocked.Increment(ref _inFlight);
        for (var most = _mostInFlight; now > most; most = _mostInFlight) Interlocked.CompareExchange(ref _mostInFlight, now, most);
        try
        {
            return await answer(candidate, repeat, ct);
        }
        finally
        {
            Interlocked.Decrement(ref _inFlight);
        }
    }

    private static TestVerdict Verdict(bool fails) => fails ? TestVerdict.Fails : TestVerdict.Holds;
}
