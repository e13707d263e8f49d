namespace EvalKit;

/// <summary>The decisions under way: the one that is needed, and those that may be.</summary>
internal sealed class Flights<T>(TrialLedger<T> ledger, DecisionRule rule, int window, CancellationToken ct)
{
    private readonly Dictionary<Key, CandidateTally> _tallies = [];
    private readonly Dictionary<Key, Flight> _flights = [];

    public CandidateTally TallyOf(T candidate)
    {
        if (!_tallies.TryGetValue(new(candidate), out var tally)) _tallies[new(candidate)] = tally = new();
        return tally;
    }

    public void Know(T candidate, CandidateTally tally) => _tallies[new(candidate)] = tally;

    public async Task<CandidateDecision> AnswerAsync(ShrinkQuestion<T> question)
    {
        if (!_flights.ContainsKey(new(question.Candidate)) && Known(question.Candidate) is not CandidateDecision.Open and var known) return known;
        var ahead = Ahead(question);
        HashSet<Key> wanted = [.. ahead.Select(candidate => new Key(candidate))];
        wanted.Add(new(question.Candidate));
        await LandAsync(key => !wanted.Contains(key)).ConfigureAwait(false);
        foreach (var candidate in ahead) Launch(candidate);
        var needed = _flights[new(question.Candidate)];
        var decision = await needed.Decision.ConfigureAwait(false);
        needed.Cancelled.Dispose();
        _flights.Remove(new(question.Candidate));
        return decision;
    }

    /// <summary>Cancels everything and waits for it, so that no call outlives the shrinking.</summary>
    public Task LandAsync() => LandAsync(_ => true);

    private async Task LandAsync(Func<Key, bool> notWanted)
    {
        var landing = _flights.Where(flight => notWanted(flight.Key)).ToList();
        foreach (var (_, flight) in landing) await flight.Cancelled.CancelAsync().ConfigureAwait(false);
        foreach (var (key, flight) in landing)
        {
            await ((Task)flight.Decision).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            flight.Cancelled.Dispose();
            _flights.Remove(key);
        }
    }

    private void Launch(T candidate)
    {
        if (_flights.ContainsKey(new(candidate)) || Known(candidate) != CandidateDecision.Open) return;
        var cancelled = CancellationTokenSource.CreateLinkedTokenSource(ct);
        _flights[new(candidate)] = new(ledger.DecideAsync(candidate, TallyOf(candidate), rule, 1, cancelled.Token), cancelled);
    }

    /// <summary>The candidates to test together: this one, then those that its possible answers lead to, nearest first.</summary>
    private List<T> Ahead(ShrinkQuestion<T> question)
    {
        List<T> candidates = [];
        HashSet<Key> seen = [];
        Queue<ShrinkQuestion<T>?> next = new([question]);
        while (candidates.Count < window && next.TryDequeue(out var at))
        {
            if (at is null) continue;
            var known = Expected(at.Candidate);
            if (known == CandidateDecision.Open && seen.Add(new(at.Candidate))) candidates.Add(at.Candidate);
            if (candidates.Count == window) break;
            if (known != CandidateDecision.Fails) next.Enqueue(at.PeekIfHolds());
            if (known == CandidateDecision.Fails || (known == CandidateDecision.Open && !at.MostlyHolds)) next.Enqueue(at.PeekIfFails());
        }

        return candidates;
    }

    /// <summary>What may be read of a tally now: not while its tests are under way.</summary>
    private CandidateDecision Expected(T candidate) =>
        _flights.TryGetValue(new(candidate), out var flight) && !flight.Decision.IsCompleted ? CandidateDecision.Open : Known(candidate);

    private CandidateDecision Known(T candidate) => TrialLedger<T>.Judge(TallyOf(candidate), rule);

    /// <summary>Values are the same candidate when they are equal; null is a value too.</summary>
    private readonly record struct Key(T Value);

    private sealed record Flight(Task<CandidateDecision> Decision, CancellationTokenSource Cancelled);
}
