namespace EvalKit;

/// <summary>The tries of the fixed entries; those of open ones are judged by nobody.</summary>
internal sealed class CorpusTally(PlanSize size) : GateTally(size)
{
    private long _asked;

    /// <summary>Every entry.</summary>
    public IReadOnlyList<CorpusResult> Results { get; } = size.Corpus ?? [];

    /// <summary>What was planned for entries that were decided sooner, or proved stale.</summary>
    public override long NotNeeded => Planned - _asked;

    public override void Plan(in PlannedTrial trial)
    {
        if (!Results[trial.Case].IsFixed) return;
        for (var i = 0; i < Results[trial.Case].Rule.MaxTries; i++) base.Plan(trial);
    }

    public override void Add(in PlannedTrial trial, in TrialResult result, CleanRecord? clean)
    {
        if (!Results[trial.Case].IsFixed) return;
        _asked++;
        base.Add(trial, result, clean);
    }
}
