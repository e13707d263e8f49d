namespace EvalKit;

/// <summary>What an eval has spent, and whether it may spend more.</summary>
internal sealed class Spending(EvalBudget? budget, TimeProvider clock)
{
    private readonly long _started = clock.GetTimestamp();
    private long _calls;
    private long _admitted;
    private long _inputTokens;
    private long _outputTokens;
    private double _usd;

    public long Calls => Interlocked.Read(ref _calls);

    public long InputTokens => Interlocked.Read(ref _inputTokens);

    public long OutputTokens => Interlocked.Read(ref _outputTokens);

    /// <summary>True once a limit has cut something off.</summary>
    public bool Exhausted { get; private set; }

    /// <summary>Reserves one call. Asked in the trials' order, so that a budget of calls cuts off the same trials in every run.</summary>
    public bool Admit()
    {
        if (budget is not null && IsSpent())
        {
            Exhausted = true;
            return false;
        }

        _admitted++;
        return true;
    }

    public void AddCall() => Interlocked.Increment(ref _calls);

    public void Add(TrialContext trial)
    {
        Interlocked.Add(ref _inputTokens, trial.InputTokens);
        Interlocked.Add(ref _outputTokens, trial.OutputTokens);
        if (trial.Usd == 0) return;
        double before;
        do before = Volatile.Read(ref _usd);
        while (Interlocked.CompareExchange(ref _usd, before + trial.Usd, before) != before);
    }

    private bool IsSpent() =>
        _admitted >= (budget!.Calls ?? long.MaxValue)
        || InputTokens + OutputTokens >= (budget.Tokens ?? long.MaxValue)
        || Volatile.Read(ref _usd) >= (budget.Usd ?? double.PositiveInfinity)
        || clock.GetElapsedTime(_started) >= (budget.Time ?? TimeSpan.MaxValue);
}
