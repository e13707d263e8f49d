namespace EvalKit;

/// <summary>What an eval has spent, and whether it may spend more.</summary>
/// <param name="budget">What it may spend; null for as much as it takes.</param>
/// <param name="clock">Measures the time.</param>
/// <param name="eval">The eval's id, for metrics.</param>
/// <param name="shards">How many shards share what a budget leaves beyond the planned trials.</param>
internal sealed class Spending(EvalBudget? budget, TimeProvider clock, string eval, int shards = 1)
{
    private long? _started;
    private long _calls;
    private long _extra;
    private long _takenOver;
    private long _unanswered;
    private long _replayed;
    private long _inputTokens;
    private long _outputTokens;
    private double _usd;

    public long Calls => Interlocked.Read(ref _calls);

    /// <summary>Trials whose reply was recorded earlier: they spent nothing.</summary>
    public long Replayed => Interlocked.Read(ref _replayed);

    /// <summary>Why this run is no new evidence, whatever it shows; null where every reply was asked for.</summary>
    public string? WhyNoEvidence => Replayed == 0
        ? null
        : $"{ReportWords.Counted(Replayed, "trial")} {(Replayed == 1 ? "was" : "were")} answered from replies recorded earlier, which are no new evidence: run without the cache and cassettes";

    /// <summary>Of the calls, those that an earlier part of the run has made.</summary>
    public long TakenOver => Interlocked.Read(ref _takenOver);

    /// <summary>Trials of a merge for which no shard has a reply.</summary>
    public long Unanswered => Interlocked.Read(ref _unanswered);

    public long InputTokens => Interlocked.Read(ref _inputTokens);

    public long OutputTokens => Interlocked.Read(ref _outputTokens);

    /// <summary>True once a limit has cut off a planned trial.</summary>
    public bool Exhausted { get; private set; }

    /// <summary>Calls kept back for the plan's own trials; shrinking gets what a budget leaves beyond them.</summary>
    public long Planned { private get; set; }

    /// <summary>
    /// Admits a planned trial by its position in the plan, not by when it is asked for: a budget of calls cuts off the same trials
    /// whichever cells run, in whatever order.
    /// </summary>
    public bool Admit(long index)
    {
        if (HasRoom(index)) return true;
        Exhausted = true;
        return false;
    }

    /// <summary>Admits a call that was not planned.</summary>
    public bool AdmitExtra()
    {
        if (!HasRoom(Planned + (_extra * shards))) return false;
        _extra++;
        return true;
    }

    public void AddCall()
    {
        Interlocked.Increment(ref _calls);
        EvalMeter.AddCall(eval);
    }

    public void AddUnanswered() => Interlocked.Increment(ref _unanswered);

    /// <summary>A call that an earlier part of the run has made: it counts as one of this run, which it is.</summary>
    public void AddTakenOver()
    {
        Interlocked.Increment(ref _calls);
        Interlocked.Increment(ref _takenOver);
    }

    public void AddReplayed() => Interlocked.Increment(ref _replayed);

    public void Add(TrialContext trial)
    {
        Interlocked.Add(ref _inputTokens, trial.InputTokens);
        Interlocked.Add(ref _outputTokens, trial.OutputTokens);
        if (trial.Usd == 0) return;
        double before;
        do before = Volatile.Read(ref _usd);
        while (Interlocked.CompareExchange(ref _usd, before + trial.Usd, before) != before);
    }

    /// <summary>Tokens of a call that is no trial.</summary>
    public void AddTokens(long input, long output)
    {
        Interlocked.Add(ref _inputTokens, input);
        Interlocked.Add(ref _outputTokens, output);
    }

    private bool HasRoom(long callsBefore)
    {
        var started = _started ??= clock.GetTimestamp();
        return budget is null
            || (callsBefore < (budget.Calls ?? long.MaxValue)
                && InputTokens + OutputTokens < (budget.Tokens ?? long.MaxValue)
                && Volatile.Read(ref _usd) < (budget.Usd ?? double.PositiveInfinity)
                && clock.GetElapsedTime(started) < (budget.Time ?? TimeSpan.MaxValue));
    }
}
