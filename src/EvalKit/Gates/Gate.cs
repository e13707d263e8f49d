namespace EvalKit;

/// <summary>A requirement on the planned trials of an eval. Immutable; decided once, when its trials are all accounted for.</summary>
public abstract class Gate
{
    /// <summary>For gates outside this assembly.</summary>
    protected Gate()
    {
    }

    /// <summary>Any failing trial fails the eval. For rules, not for rates: on a subject that samples it warns how often a good one fails.</summary>
    public static Gate AllMustPass { get; } = new AllMustPassGate();

    /// <summary>
    /// What was fixed stays fixed: the minimal failures that earlier runs found, kept in <c>evalkit/corpus/&lt;eval&gt;.json</c>, are tried again before
    /// anything else. Those that are called fixed must pass; open ones are listed. They enter no rate. <c>EVALKIT_CORPUS=update</c> adds new ones.
    /// </summary>
    public static Gate Corpus { get; } = new CorpusGate();

    /// <summary>Set by <see cref="ForEach"/>: the gate is decided once per value.</summary>
    public Facet? Each { get; private set; }

    /// <summary>Set by <see cref="On"/>: only these trials are judged.</summary>
    public FacetValue? Only { get; private set; }

    /// <summary>The requirement in words: <c>pass rate ≥ 0.90</c>.</summary>
    public abstract string Requirement { get; }

    /// <summary>Set by <see cref="Confidence"/>.</summary>
    internal double? Level { get; private set; }

    /// <summary>The trials that the gate needs besides those of the plan's own clauses.</summary>
    internal virtual DesignNeeds Needs => default;

    /// <summary>Decides the gate once for each value of a facet. A slice passes at α and fails at α/m, m being the slices of the plan.</summary>
    public Gate ForEach(Facet facet)
    {
        ArgumentNullException.ThrowIfNull(facet);
        var copy = (Gate)MemberwiseClone();
        copy.Each = facet;
        return copy;
    }

    /// <summary>Judges only the trials with one value of a facet: <c>.On(By.Difficulty.Is(Difficulty.Hard))</c>.</summary>
    public Gate On(FacetValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var copy = (Gate)MemberwiseClone();
        copy.Only = value;
        return copy;
    }

    /// <summary>The one-sided confidence of this gate's bounds, instead of <see cref="EvalOptions.Confidence"/>.</summary>
    /// <param name="level">Over 0.5 and below 1.</param>
    public Gate Confidence(double level)
    {
        if (!(level > 0.5 && level < 1)) throw new ArgumentOutOfRangeException(nameof(level), level, "A confidence lies over 0.5 and below 1.");
        var copy = (Gate)MemberwiseClone();
        copy.Level = level;
        return copy;
    }

    /// <summary>Requirement and scope, as the report names the gate.</summary>
    public override string ToString() =>
        Requirement + (Only is null ? "" : $" on {Only.Phrase}") + (Each is null ? "" : $" for each {Each}")
        + (Level is { } level ? FormattableString.Invariant($" at {level * 100:0.##} % confidence") : "");

    /// <summary>Whether a planned Measure trial belongs to the gate. Asked with what is known before it runs, never with results.</summary>
    protected internal abstract bool Judges(in TrialFacts trial);

    /// <summary>The verdict over one slice.</summary>
    protected internal abstract GateDecision Decide(GateEvidence evidence);

    /// <summary>Why the gate could never fail with the planned trials (then the plan is refused), or null.</summary>
    protected internal virtual string? WhyItCannotFail(GateEvidence planned) => null;

    /// <summary>What the user should know before a call is spent, such as that the gate cannot pass at its size; or null.</summary>
    protected internal virtual string? Caution(GateEvidence planned) => null;

    /// <summary>What the gate can see with the planned trials, in words; null where that is not known before they are made.</summary>
    internal virtual string? Sees(GateEvidence planned) => null;

    /// <summary>The probability, at most, that the gate fails a subject that just meets its bar; 0 where nothing is left to chance, or nothing is known of it.</summary>
    internal virtual double FalseFailRate(GateEvidence planned) => 0;

    /// <summary>The share of trials that must pass; null where the gate asks for something else.</summary>
    internal virtual double? PassBar => null;

    /// <summary>What a sequential test of the gate tells apart, or why the gate cannot be decided early.</summary>
    internal virtual SequentialClaim Sequential(GateEvidence planned) => SequentialClaim.None("is decided over all of its trials");

    /// <summary>What evidence over several runs is gathered against, or why the gate is decided within one.</summary>
    internal virtual SequentialClaim Accumulated(GateEvidence planned) => SequentialClaim.None("is decided over the trials of one run, and only a pass rate of clean trials adds up");

    /// <summary>Whether the gate takes planned trials of a purpose at all; asked before <see cref="Judges"/>.</summary>
    internal virtual bool Takes(TrialPurpose purpose) => purpose is TrialPurpose.Measure or TrialPurpose.AsShipped;

    /// <summary>Where one slice's trials are counted.</summary>
    internal virtual GateTally NewTally(PlanSize size) => new(size);

    /// <summary>The label of a trial's slice, or null where the gate does not judge it.</summary>
    internal string? SliceOf(in TrialFacts trial)
    {
        if (!Takes(trial.Purpose) || !Judges(trial)) return null;
        if (Only is not null && Only.Facet.LabelOf(trial) != Only.Label) return null;
        return Each is null ? Only?.Label ?? "" : Each.LabelOf(trial);
    }
}
