using EvalKit.Extensibility;

namespace EvalKit;

/// <summary>A plan made concrete: cases read, trials designed, gates checked. No call has been made yet.</summary>
internal sealed record Blueprint<TCase>
{
    public required string Id { get; init; }

    /// <summary>The session's options as the eval's intent sharpens them.</summary>
    public required EvalOptions Options { get; init; }

    public required ulong Seed { get; init; }
    public required CaseTable<TCase> Cases { get; init; }
    public required FixedDesign<TCase> Design { get; init; }
    public required GateBoard Gates { get; init; }
    public required IReadOnlyList<PerturbationAxis> Axes { get; init; }
    public required SubjectIdentity Subject { get; init; }

    /// <summary>What gates compare with; null where none does.</summary>
    public EvalBaselines? Baselines { get; init; }

    /// <summary>How the cases are dealt out to shards; null where one run has them all.</summary>
    public ShardMap? Shards { get; init; }

    /// <summary>The shard that runs here; null for a whole run.</summary>
    public EvalShard? Shard => Shards is { Number: { } number } shards ? new(number, shards.Count) : null;

    /// <summary>Earlier failures that are replayed first; null where no gate judges them.</summary>
    public EvalCorpus<TCase>? Corpus { get; init; }

    /// <summary>Recorded wordings that perturbations use; null where none does.</summary>
    public EvalWordings? Wordings { get; init; }

    /// <summary>Calls that replaying the corpus may take; those of the plan's own trials come after them.</summary>
    public long CorpusCalls => Corpus?.PlannedCalls ?? 0;

    /// <summary>Names and versions of all perturbations: <c>image.rotation@1 text.whitespace@1</c>.</summary>
    public string PerturbationVersions => string.Join(' ', Axes.SelectMany(axis => axis.Members)
        .Select(member => FormattableString.Invariant($"{member.Name}@{member.Version}")).Distinct().Order(StringComparer.Ordinal));

    /// <summary>Names of the compared subjects.</summary>
    public required IReadOnlyList<string> Compared { get; init; }

    public required IReadOnlyList<string> Warnings { get; init; }
    public required string Arithmetic { get; init; }

    /// <summary>What the planned calls may cost in money, in words.</summary>
    public required string Cost { get; init; }

    /// <summary>What each gate can see, in words.</summary>
    public IReadOnlyList<string> Sights { get; init; } = [];

    /// <summary>Gates expected to fail at most, where the subject just meets every bar.</summary>
    public double FalseFails { get; init; }

    /// <summary>The sequential tests of all slices, where the plan may stop early.</summary>
    public SequentialSchedule? Sequential { get; init; }

    /// <summary>What earlier runs have shown, where this one adds to it.</summary>
    public EvidenceRecord? Evidence { get; init; }

    /// <summary>What the expectations made of replies that know nothing; empty where none was tried.</summary>
    public IReadOnlyList<NullEntry> Nulls { get; init; } = [];

    /// <summary>Why a green of the eval shows less than it seems to.</summary>
    public IReadOnlyList<Doubt> Doubts { get; init; } = [];

    /// <summary>What this run adds to the eval's history; null where it adds nothing.</summary>
    public HistoryRecord? History { get; init; }

    /// <summary>The kinds of media that some axis encodes anew: clean prompts send these in canonical bytes, too.</summary>
    public required Modality Canonical { get; init; }

    /// <summary>True where some gate compares answers with each other.</summary>
    public bool ComparesAnswers { get; init; }

    public long PlannedClean => (long)(Shards?.Cases ?? Cases.Count) * Design.Spec.Repeats;

    public long PlannedAsShipped => Design.Spec.AsShipped ? PlannedClean : 0;

    public long PlannedPerturbed => PlannedClean * Design.Spec.Samples;

    /// <summary>Planned calls that were not made because every gate that judges them has its verdict, or because earlier runs have counted their cases.</summary>
    public long AvoidedCalls()
    {
        if (Evidence is { } evidence) return CountOf(Cases.Cells) - evidence.Trials.LongCount(spec => Holds(spec.CaseIndex));
        if (Sequential is not { } schedule || Shard is not null) return 0;
        var recorded = schedule.Recorded;
        var allEnded = schedule.AllEnded;
        return Design.Passes(Cases.Cells).SelectMany(pass => pass).LongCount(spec => !recorded.Contains(spec.Index)
            && (Gates.SlicesOf(FactsOf(spec)).ToList() is { Count: > 0 } judges ? judges.TrueForAll(schedule.HasEnded) : allEnded));
    }

    /// <summary>Whether a case is tried here.</summary>
    public bool Holds(int caseIndex) => Shards?.Holds(caseIndex) ?? true;

    /// <summary>Trials that are planned here of some cells.</summary>
    public long CountOf(IReadOnlyList<EvalCell> cells) =>
        Shard is null ? Design.CountOf(cells) : Design.Passes(cells).SelectMany(pass => pass).LongCount(spec => Holds(spec.CaseIndex));

    public TrialFacts FactsOf(in TrialSpec spec)
    {
        var cell = Cases.Cells[Cases.CellOf[spec.CaseIndex]];
        return new(cell.Modality, cell.Difficulty, spec.IsPerturbed ? Axes[spec.Axis] : null, spec.Severity, Cases.SlicesOf(spec.CaseIndex), spec.Purpose)
        {
            HistoryOf = Baselines is { HasHistory: true } baselines ? baselines.HistoryOf(spec.CaseIndex) : null,
        };
    }

    public PlannedTrial Planned(in TrialSpec spec) =>
        new(FactsOf(spec), spec.CaseIndex, Cases.Cluster(spec.CaseIndex), spec.Axis, spec.Repeat)
        {
            Arm = spec.Arm == 0 ? null : ArmOf(spec),
            Factors = Cases.Factors(spec.CaseIndex),
            Without = spec.Without,
        };

    /// <summary>The name of the subject that a trial is of.</summary>
    public string ArmOf(in TrialSpec spec) => spec.Arm == 0 ? ArmName.Main : Compared[spec.Arm - 1];

    /// <summary>How strongly a chain of an axis changes each kind of content; nothing without an axis.</summary>
    public KindSeverities KindsOf(int axis, PerturbationChain chain) => (uint)axis < (uint)Axes.Count ? KindSeverities.Of(Axes[axis], chain) : default;

    /// <summary>The chain of a planned trial: a function of seed, case and sample alone.</summary>
    public PerturbationChain ChainOf(in TrialSpec spec, string caseId) => spec.IsPerturbed
        ? Axes[spec.Axis].ChainAt(spec.Severity, new CounterRandom(Seed).Stream("chain").Stream(caseId).Stream(spec.Sample))
        : PerturbationChain.Empty;
}
