namespace EvalKit;

/// <summary>Makes the calls, and counts every one that was started.</summary>
internal sealed class TrialLedger<T>(ITrialOracle<T> oracle)
{
    /// <summary>Unanswered tests after which a candidate is left.</summary>
    private const int MostUnknowns = 3;

    private int _calls;
    private int _unknowns;
    private Exception? _error;

    public int Limit { get; set; }

    public int Calls => Volatile.Read(ref _calls);

    public int Unknowns => Volatile.Read(ref _unknowns);

    public Exception? Error => Volatile.Read(ref _error);

    /// <summary>What the tests so far say by a rule.</summary>
    public static CandidateDecision Judge(CandidateTally tally, DecisionRule rule)
    {
        if (tally.Discarded) return CandidateDecision.Holds;
        var decision = rule.Judge(tally.Failures, tally.Holds);
        return decision == CandidateDecision.Open && tally.Unknowns >= MostUnknowns ? CandidateDecision.Unanswered : decision;
    }

    /// <summary>Tests a candidate until the rule decides.</summary>
    /// <param name="candidate">What to test.</param>
    /// <param name="tally">What is known of it, and where the answers go.</param>
    /// <param name="rule">When it is enough.</param>
    /// <param name="inFlight">Tests to make at a time, as far as the rule is certain to need them.</param>
    /// <param name="ct">Ends it with <see cref="OperationCanceledException"/>.</param>
    public async Task<CandidateDecision> DecideAsync(T candidate, CandidateTally tally, DecisionRule rule, int inFlight, CancellationToken ct)
    {
        while (true)
        {
            var decision = Judge(tally, rule);
            if (decision != CandidateDecision.Open) return decision;
            var wanted = Math.Min(inFlight, rule.CertainlyNeeded(tally.Failures, tally.Holds));
            if (!await TestAsync(candidate, tally, wanted, ct).ConfigureAwait(false)) return CandidateDecision.OutOfCalls;
        }
    }

    public void Remember(Exception error) => Interlocked.CompareExchange(ref _error, error, null);

    private async Task<bool> TestAsync(T candidate, CandidateTally tally, int wanted, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        List<Task<TestVerdict>> started = [];
        while (started.Count < wanted && TryStart()) started.Add(OneAsync(candidate, tally.NextRepeat + started.Count, ct));
        if (started.Count == 0) return false;
        foreach (var verdict in await Task.WhenAll(started).ConfigureAwait(false)) tally.Add(verdict);
        return true;
    }

    private bool TryStart()
    {
        if (Interlocked.Increment(ref _calls) <= Limit) return true;
        Interlocked.Decrement(ref _calls);
        return false;
    }

    private async Task<TestVerdict> OneAsync(T candidate, int repeat, CancellationToken ct)
    {
        TestVerdict verdict;
        try
        {
            verdict = await oracle.TestAsync(candidate, repeat, ct).ConfigureAwait(false);
        }
        catch (Exception) when (ct.IsCancellationRequested)
        {
            // Clients wrap cancellation in exceptions of their own; nobody waits for this answer any more.
            throw new OperationCanceledException(ct);
        }
        catch (Exception error)
        {
            // Taking an exception for a failure would shrink towards the smallest input that breaks the infrastructure.
            Remember(error);
            verdict = TestVerdict.Unknown;
        }

        if (verdict != TestVerdict.Unknown) return verdict;
        ct.ThrowIfCancellationRequested();
        Interlocked.Increment(ref _unknowns);
        return verdict;
    }
}
