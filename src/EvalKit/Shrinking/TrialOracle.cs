namespace EvalKit;

/// <summary>Lets the shrinker ask the subject: every question is a journalled trial, counted against the budget.</summary>
internal sealed class TrialOracle<T>(
    Func<T, int, CancellationToken, ValueTask<TrialResult>> run, Spending spending) : ITrialOracle<T>
{
    private readonly Lock _lock = new();
    private readonly List<(T Candidate, TrialResult Result)> _failures = [];
    private long _calls;

    /// <summary>Candidates that hold without being asked about.</summary>
    public Func<T, bool> HoldsUnasked { get; init; } = _ => false;

    public long Calls => Interlocked.Read(ref _calls);

    public async ValueTask<TestVerdict> TestAsync(T candidate, int repeat, CancellationToken ct)
    {
        if (HoldsUnasked(candidate)) return TestVerdict.Holds;
        bool admitted;
        lock (_lock) admitted = spending.AdmitExtra();
        if (!admitted) return TestVerdict.Unknown;
        Interlocked.Increment(ref _calls);
        var result = await run(candidate, repeat, ct).ConfigureAwait(false);
        if (result.Outcome == TrialOutcome.Failed)
        {
            lock (_lock) _failures.Add((candidate, result));
        }

        return result.Outcome switch
        {
            TrialOutcome.Passed => TestVerdict.Holds,
            TrialOutcome.Failed => TestVerdict.Fails,
            _ => TestVerdict.Unknown,
        };
    }

    /// <summary>How a candidate failed last, if it did.</summary>
    public TrialResult? FailureOf(T candidate)
    {
        lock (_lock)
        {
            var index = _failures.FindLastIndex(failure => EqualityComparer<T>.Default.Equals(failure.Candidate, candidate));
            return index < 0 ? null : _failures[index].Result;
        }
    }
}
