namespace EvalKit;

/// <summary>All gates of an eval by slice. Filled from the plan before the first call, so that neither a filter nor a result can move a bar.</summary>
internal sealed class GateBoard
{
    private readonly IReadOnlyList<Gate> _gates;
    private readonly Dictionary<string, GateSlice>[] _slices;
    private readonly CleanRecord? _clean;

    public GateBoard(IReadOnlyList<Gate> gates, int cases)
    {
        _gates = gates;
        _clean = gates.Any(gate => gate.Needs.ComparesWithClean) ? new(cases) : null;
        _slices = [.. gates.Select(_ => new Dictionary<string, GateSlice>(StringComparer.Ordinal))];
    }

    /// <summary>Gate by gate, its slices in order of their labels.</summary>
    public IEnumerable<GateSlice> Slices => _slices.SelectMany(slices => slices.Values.OrderBy(slice => slice.Label, StringComparer.Ordinal));

    public void Plan(in PlannedTrial trial, int cell, PlanSize size)
    {
        // A compared subject's trials are the other half of a pair that is counted already.
        if (trial.Arm is not null) return;
        if (IsReference(trial)) _clean?.Plan(trial);
        for (var i = 0; i < _gates.Count; i++)
        {
            if (_gates[i].SliceOf(trial.Facts) is not { } label) continue;
            if (!_slices[i].TryGetValue(label, out var slice)) _slices[i].Add(label, slice = new(i, _gates[i], label, size));
            slice.Plan(trial, cell);
        }
    }

    /// <summary>The corpus has its slice even where it has no entry: its gate then says so.</summary>
    public void DeclareCorpus(PlanSize size)
    {
        for (var i = 0; i < _gates.Count; i++)
        {
            if (_gates[i] is CorpusGate gate) _slices[i].Add("", new(i, gate, "", size));
        }
    }

    public void Add(in PlannedTrial trial, in TrialResult result)
    {
        if (IsReference(trial)) _clean?.Add(trial, result);
        for (var i = 0; i < _gates.Count; i++)
        {
            if (trial.Arm is not null && trial.Arm != _gates[i].Needs.Arm) continue;
            if (_gates[i].SliceOf(trial.Facts) is { } label) _slices[i][label].Tally.Add(trial, result, _clean);
        }
    }

    /// <summary>The slices, gate by gate, that judge a trial.</summary>
    public IEnumerable<GateSlice> SlicesOf(TrialFacts trial)
    {
        for (var i = 0; i < _gates.Count; i++)
        {
            if (_gates[i].SliceOf(trial) is { } label) yield return _slices[i][label];
        }
    }

    private static bool IsReference(in PlannedTrial trial) => trial.Arm is null && (trial.Facts.IsClean || trial.Facts.Purpose == TrialPurpose.Identity);

    public GateEvidence EvidenceOf(GateSlice slice, EvalOptions options, bool deterministic) => new()
    {
        Slice = slice.Label,
        Slices = _slices[slice.GateIndex].Count,
        Planned = slice.Tally.Planned,
        Clusters = slice.Tally.Clusters,
        Passed = slice.Tally.Passed,
        Failed = slice.Tally.Failed,
        Errored = slice.Tally.Errored,
        Unscored = slice.Tally.Unscored,
        Scored = slice.Tally.Scored,
        NotNeeded = slice.Tally.NotNeeded,
        Tally = slice.Tally,
        Judges = slice.Judges,
        Confidence = slice.Gate.Level ?? options.Confidence,
        Tolerance = options.Tolerance,
        Deterministic = deterministic,
    };

    /// <summary>What is wrong with the gates before any call is made.</summary>
    public IEnumerable<string> Problems(EvalOptions options, bool deterministic, bool perturbs, bool accumulates)
    {
        for (var i = 0; i < _gates.Count; i++)
        {
            var gate = _gates[i];
            if (_slices[i].Count == 0)
            {
                yield return $"The gate \"{gate}\" judges no planned trial. " + WhyNone(gate, perturbs);
                continue;
            }

            // Over many runs every bar can be missed.
            foreach (var slice in accumulates ? [] : _slices[i].Values.AsEnumerable())
            {
                if (gate.WhyItCannotFail(EvidenceOf(slice, options, deterministic)) is { } why)
                    yield return $"The gate \"{gate}\"{In(slice)} {why}";
            }
        }
    }

    public IEnumerable<string> Cautions(EvalOptions options, bool deterministic) =>
        from slice in Slices
        let caution = slice.Gate.Caution(EvidenceOf(slice, options, deterministic))
        where caution is not null
        select $"\"{slice.Gate}\"{In(slice)}: {caution}";

    /// <summary>What each slice can see, before anything is spent; slices of a gate that see the same share a line.</summary>
    public IEnumerable<string> Sights(EvalOptions options, bool deterministic) =>
        from slice in Slices
        let sight = slice.Gate.Sees(EvidenceOf(slice, options, deterministic))
        where sight is not null
        group slice by (slice.GateIndex, sight) into alike
        let labels = alike.Select(slice => slice.Label).Where(label => label.Length > 0).ToList()
        select $"{alike.First().Gate}{(labels.Count == 0 ? "" : $" [{string.Join(", ", labels)}]")}: {alike.Key.sight}";

    /// <summary>How many slices are expected to fail at most where the subject just meets every bar.</summary>
    public double FalseFails(EvalOptions options, bool deterministic) => Slices.Sum(slice => slice.Gate.FalseFailRate(EvidenceOf(slice, options, deterministic)));

    private static string In(GateSlice slice) => slice.Label.Length == 0 ? "" : $" [{slice.Label}]";

    private static string WhyNone(Gate gate, bool perturbs) => gate switch
    {
        { Only: { Facet: HistoryFacet history } only } => $"No case {only}: there is nothing for it to judge. Take it out{(history.Baseline == Baseline.Anchor ? "" : ", or pick by Baseline.Anchor, which no update moves")}.",
        { Only: { } only } => $"No case has the {only.Facet} \"{only}\".",
        { Each: { } each } => $"None of them has a \"{each}\": .Slice(…) declares a facet of your own; By.Perturbation and By.PerturbedModality go with PassRate.Perturbed() and .Under(…).",
        _ when gate.JudgesAsShipped() && !gate.JudgesClean() => "It needs trials that send media as they came: add .AsShipped().",
        InteractionGate => "No case's input has two modalities: pictures, sounds or an input text (.Input).",
        _ when !perturbs => "It needs perturbed trials: add .Under(…).",
        _ => "Its severities are all stronger than the ones it judges.",
    };
}
