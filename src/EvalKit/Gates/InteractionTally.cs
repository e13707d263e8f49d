namespace EvalKit;

/// <summary>What became of each combination of each case's kinds of input: a bit for each.</summary>
internal sealed class InteractionTally(PlanSize size) : GateTally(size)
{
    private readonly PlanSize _size = size;
    private readonly Modality[] _factors = new Modality[size.Cases];
    private readonly int[] _cluster = new int[size.Cases];
    private readonly byte[] _failed = new byte[size.Cases];
    private readonly byte[] _known = new byte[size.Cases];

    public override void Plan(in PlannedTrial trial)
    {
        base.Plan(trial);
        _factors[trial.Case] = trial.Factors;
        _cluster[trial.Case] = trial.Cluster;
    }

    public override void Add(in PlannedTrial trial, in TrialResult result, CleanRecord? clean)
    {
        base.Add(trial, result, clean);
        if (result.Outcome is not (TrialOutcome.Passed or TrialOutcome.Failed)) return;
        var bit = (byte)(1 << (int)(trial.Factors & ~trial.Without));
        _known[trial.Case] |= bit;
        if (result.Outcome == TrialOutcome.Failed) _failed[trial.Case] |= bit;
    }

    /// <summary>Each two kinds of input that some case has both of.</summary>
    public IReadOnlyList<InteractionPair> Pairs()
    {
        var all = _factors.Distinct().SelectMany(PromptFactors.Pairs).Distinct().ToList();
        return [.. PromptFactors.Pairs(Modality.Text | Modality.Audio | Modality.Image).Where(all.Contains).Select(Of)];
    }

    private InteractionPair Of((Modality First, Modality Second) kinds)
    {
        var pair = new InteractionPair(kinds.First, kinds.Second, _size.Clusters);
        var both = kinds.First | kinds.Second;
        for (var i = 0; i < _factors.Length; i++)
        {
            if ((_factors[i] & both) == both) pair.Add(_cluster[i], _factors[i], _failed[i], _known[i]);
        }

        return pair;
    }
}
