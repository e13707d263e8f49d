using EvalKit.Extensibility;

namespace EvalKit;

/// <summary>One eval's figures, gathered line by line. Only the planned trials of the main subject enter a rate.</summary>
internal sealed class EvalReport
{
    /// <summary>Verdicts and failures kept with their text: a hostile journal may hold any number, every one is counted.</summary>
    public const int MaxKept = 1000;

    private readonly Dictionary<string, ArmReport> _arms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OutcomeCounts> _mutations = new(StringComparer.Ordinal);
    private readonly List<VerdictEntry> _verdicts = [];
    private readonly List<FailureEntry> _failures = [];
    private readonly List<CorpusEntry> _corpus = [];
    private readonly long[] _verdictCounts = new long[Enum.GetValues<Verdict>().Length];
    private readonly CellReport[] _cellOf;
    private EvalEndEntry? _end;
    private long _idle;

    public EvalReport(EvalEntry plan)
    {
        Plan = plan;
        var units = plan.Clusters > 0 ? plan.Clusters : long.MaxValue;
        var stopped = plan.Stop is not null;
        Clean = new() { Units = units, StoppedByResults = stopped };
        AsShipped = new() { Units = units, StoppedByResults = stopped };
        Perturbed = new() { Units = units, StoppedByResults = stopped };
        // A plan may name a cell twice; its trials belong together.
        var cells = new Dictionary<(Modality, Difficulty), CellReport>();
        _cellOf = [.. plan.Cells.Select(c => cells.TryGetValue((c.Modality, c.Difficulty), out var known)
            ? known
            : cells[(c.Modality, c.Difficulty)] = new(c.Modality, c.Difficulty, UnitsOf(plan, c), stopped))];
        Cells = [.. cells.Values.OrderBy(c => c.Modality).ThenBy(c => c.Difficulty)];
        Axes = [.. plan.Axes.Select(a => new AxisReport(a.Label, a.MaxSeverity, units, stopped))];
    }

    public EvalEntry Plan { get; }

    public IReadOnlyList<CellReport> Cells { get; }

    public IReadOnlyList<AxisReport> Axes { get; }

    /// <summary>The other subjects on the same trials.</summary>
    public IReadOnlyCollection<ArmReport> Arms => _arms.Values;

    public OutcomeCounts Clean { get; }

    public OutcomeCounts AsShipped { get; }

    public OutcomeCounts Perturbed { get; }

    /// <summary>Clean trials of the main subject that failed.</summary>
    public CleanFailures CleanFailures { get; } = new();

    /// <summary>Why trials of the main subject are missing.</summary>
    public MissingReasons Missing { get; } = new();

    /// <summary>Trials that were answered from replies recorded earlier.</summary>
    public ReplayedTrials Replayed { get; } = new();

    /// <summary>What became of cases with what their answer depends on taken away, by what that was.</summary>
    public IReadOnlyDictionary<string, OutcomeCounts> Mutations => _mutations;

    public EvalEndEntry? End => _end;

    /// <summary>Lines of trials that refer to a cell or an axis that the plan lacks.</summary>
    public long Strays { get; private set; }

    public long VerdictCount => _verdictCounts.Sum() + StatedCount;

    /// <summary>Gates that gave no verdict: not evaluated, or deferred to another shard.</summary>
    public long StatedCount { get; private set; }

    public long FailureCount { get; private set; }

    /// <summary>The most urgent first.</summary>
    public IEnumerable<VerdictEntry> Verdicts => _verdicts.OrderBy(v => ReportWords.Urgency(v));

    /// <summary>In the order in which they were written.</summary>
    public IReadOnlyList<VerdictEntry> VerdictsAsWritten => _verdicts;

    /// <summary>The mildest first.</summary>
    public IEnumerable<FailureEntry> Failures => FailureWords.MildestFirst(_failures);

    /// <summary>What became of earlier failures.</summary>
    public IReadOnlyList<CorpusEntry> Corpus => _corpus;

    /// <summary>Planned trials that left no line though they were needed: the run was cut off before they ran.</summary>
    public long Unrecorded => Lacking(
        Lacking(Plan.PlannedClean, Clean.Trials) + Lacking(Plan.PlannedAsShipped, AsShipped.Trials) + Lacking(Plan.PlannedPerturbed, Perturbed.Trials),
        Math.Max(0, End?.AvoidedCalls ?? 0));

    public EvalStatus Status
    {
        get
        {
            if (_verdictCounts[(int)Verdict.Fail] > 0) return EvalStatus.Failed;
            if (_verdictCounts[(int)Verdict.Incomplete] > 0 || End is null) return EvalStatus.Incomplete;
            if (_verdictCounts[(int)Verdict.Inconclusive] > 0) return EvalStatus.Inconclusive;
            if (_verdictCounts[(int)Verdict.Pass] == 0) return EvalStatus.Unjudged;
            return StatedCount > _idle ? EvalStatus.PartlyJudged : EvalStatus.Passed;
        }
    }

    /// <summary>
    /// The cell whose rate is low beyond doubt: its interval ends below the start of another's; of several the one that ends lowest.
    /// <see langword="null"/> when none stands out, and for a cell that is low because trials are missing.
    /// </summary>
    public (CellReport Cell, OutcomeCounts Counts)? Weakest
    {
        get
        {
            var candidates = Cells.SelectMany(c => new[] { (Cell: c, Counts: c.Clean), (Cell: c, Counts: c.Perturbed) })
                .Where(c => c.Counts.Trials > 0).OrderBy(c => c.Counts.Interval.Upper).ThenBy(c => c.Counts.Rate).ToList();
            var best = candidates.Select(c => c.Counts.Interval.Lower).DefaultIfEmpty(0).Max();
            return candidates.Count > 1 && candidates[0].Counts.Failed > 0 && candidates[0].Counts.Interval.Upper < best ? candidates[0] : null;
        }
    }

    public void Add(TrialEntry trial)
    {
        Replayed.Add(trial);
        if (trial.Purpose == TrialPurpose.Mutate) AddMutation(trial);
        if (trial.Purpose is not (TrialPurpose.Measure or TrialPurpose.AsShipped)) return;
        if (trial.Arm != "main")
        {
            AddArm(trial);
            return;
        }

        Missing.Add(trial);
        var perturbed = trial.Axis >= 0;
        var shipped = !perturbed && trial.Purpose == TrialPurpose.AsShipped;
        (perturbed ? Perturbed : shipped ? AsShipped : Clean).Add(trial.Outcome);
        if (!perturbed && !shipped) CleanFailures.Add(trial);
        var known = (uint)trial.Cell < (uint)_cellOf.Length && trial.Axis < Axes.Count;
        if (!known) Strays++;
        if ((uint)trial.Cell < (uint)_cellOf.Length) _cellOf[trial.Cell].Of(perturbed, shipped).Add(trial.Outcome);
        if (perturbed && trial.Axis < Axes.Count) Axes[trial.Axis].Add(trial);
    }

    public void Add(VerdictEntry verdict)
    {
        if (verdict.State is null) _verdictCounts[(int)verdict.Verdict]++;
        else StatedCount++;
        // A corpus without a fixed entry leaves nothing out.
        if (verdict.State == CorpusGate.NothingToJudge) _idle++;
        if (_verdicts.Count < MaxKept) _verdicts.Add(verdict);
    }

    public void Add(FailureEntry failure)
    {
        FailureCount++;
        if (_failures.Count < MaxKept) _failures.Add(failure);
    }

    public void Add(CorpusEntry entry)
    {
        if (_corpus.Count < MaxKept) _corpus.Add(entry);
    }

    public void Add(EvalEndEntry end)
    {
        _end = end;
        foreach (var critical in end.Critical)
        {
            if ((uint)critical.Axis < (uint)Axes.Count) Axes[critical.Axis].Critical = critical;
        }
    }

    /// <summary>A cell's share of the plan's clusters.</summary>
    private static long UnitsOf(EvalEntry plan, CellEntry cell) =>
        plan.Cases <= 0 || plan.Clusters >= plan.Cases ? Math.Max(1, cell.Cases) : Math.Max(1, (long)Math.Round((double)cell.Cases * plan.Clusters / plan.Cases));

    // A hostile plan must not overflow the sum.
    private static long Lacking(long planned, long recorded) => planned <= recorded ? 0 : Math.Min(planned - recorded, long.MaxValue / 2);

    private void AddMutation(TrialEntry trial)
    {
        const int MaxMutations = 16;
        if (trial.Mutation is not { } mutation) return;
        if (!_mutations.TryGetValue(mutation, out var counts))
        {
            if (_mutations.Count == MaxMutations) return;
            _mutations.Add(mutation, counts = new());
        }

        counts.Add(trial.Outcome);
    }

    private void AddArm(TrialEntry trial)
    {
        if (trial.Purpose != TrialPurpose.Measure) return;
        const int MaxArms = 50;
        var name = _arms.ContainsKey(trial.Arm) || _arms.Count < MaxArms ? trial.Arm : "(other arms)";
        if (!_arms.TryGetValue(name, out var arm)) _arms.Add(name, arm = new ArmReport(name));
        arm.Add(trial);
    }
}
