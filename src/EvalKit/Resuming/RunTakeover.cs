using EvalKit.Extensibility;

namespace EvalKit;

/// <summary>What a session takes over from runs before it: the run that it resumes, or the shards that it merges.</summary>
/// <param name="runs">The runs whose plans must be this one's.</param>
/// <param name="logs">Their reply logs and those of the runs that they resumed, the oldest first.</param>
internal sealed class RunTakeover(IReadOnlyList<EarlierRun> runs, IEnumerable<string> logs) : IDisposable
{
    private TakenReplies? _replies;
    private object? _lock;

    /// <summary>How many shards there should be; null for a run that is resumed.</summary>
    public int? Shards { get; init; }

    public bool IsMerge => Shards is not null;

    public IReadOnlyList<EarlierRun> Runs => runs;

    /// <summary>Read when the first trial asks.</summary>
    public TakenReplies Replies => LazyInitializer.EnsureInitialized(ref _replies, ref _lock, Load);

    /// <summary>What the manifest says of it.</summary>
    public (string Fact, string Value) Origin => IsMerge
        ? (RunEnvironment.Merged, string.Join(' ', runs.Select(run => run.Id)))
        : (RunEnvironment.Resumed, runs[0].Id);

    /// <summary>Holds an eval against what the earlier runs planned under its name.</summary>
    /// <exception cref="RunMismatchException">It is not the same eval any more.</exception>
    public void Check(EvalEntry now)
    {
        var differences = (from run in runs
            let then = run.EvalOf(now.Id)
            where then is not null
            from difference in PlanDifference.Between(then, now)
            select IsMerge ? $"shard {run.Shard}, run {run.Id}: {difference}" : difference).ToList();
        if (differences.Count > 0)
            throw new RunMismatchException($"{now.Id}: {(IsMerge ? "these shards are not of this eval as it is now" : $"run {runs[0].Id} cannot be resumed")}", differences);
    }

    /// <summary>What the journal says of an eval that was refused: what was planned then and why it was not gone on with, and no end.</summary>
    public EvalEntry Refused(string id, RunMismatchException refusal)
    {
        // As it was, not as it is: a run that goes on with this one is held against the plan that the replies belong to.
        var then = runs.Select(run => run.EvalOf(id)).OfType<EvalEntry>().First();
        return then with { Warnings = [.. then.Warnings, $"nothing was asked: {refusal.Message}"] };
    }

    /// <summary>What the eval's end has to say of the earlier runs.</summary>
    public IEnumerable<string> Notes()
    {
        if (runs.Select(run => run.Fact(RunEnvironment.Code)).Distinct().Count() > 1)
            yield return "the shards were not run by the same build: give each the same commit, and build it the same way.";
        if (_replies?.Damaged is > 0 and var damaged)
            yield return $"{ReportWords.Counted(damaged, "recorded reply is", "recorded replies are")} damaged{(IsMerge ? ", and missing" : ", and the subject was asked again")}.";
    }

    /// <summary>Why a trial that belongs to a shard has no reply.</summary>
    public string WhyNone(int shard) => runs.Any(run => run.Shard?.Number == shard)
        ? FormattableString.Invariant($"shard {shard}/{Shards} has no reply to it")
        : FormattableString.Invariant($"shard {shard}/{Shards} is missing");

    public void Dispose()
    {
        _replies?.Dispose();
    }

    private TakenReplies Load()
    {
        var replies = new TakenReplies();
        // An Errored trial is asked again, unless nobody may be asked.
        foreach (var log in logs) replies.Add(log, errors: IsMerge);
        return replies;
    }
}
