namespace EvalKit;

/// <summary>
/// What <c>.Under</c> takes: one perturbation, a fixed chain of them, or a random choice. An axis is a description; it becomes a
/// concrete chain at a severity (<see cref="ChainAt"/>). Immutable: every verb returns another axis.
/// </summary>
public abstract class PerturbationAxis
{
    private protected PerturbationAxis()
    {
    }

    /// <summary>How reports name the axis: <c>rotation</c>, <c>rotation &gt; gaussian-noise</c>.</summary>
    public abstract string Label { get; }

    /// <summary>Every perturbation that a chain of this axis may hold.</summary>
    public abstract IReadOnlyList<Perturbation> Members { get; }

    /// <summary>The most steps that one chain may have.</summary>
    public abstract int MaxLength { get; }

    /// <summary>True where the random stream chooses the members of a chain.</summary>
    public abstract bool IsRandom { get; }

    /// <summary>The highest severity that any member reaches.</summary>
    public abstract double MaxSeverity { get; }

    /// <summary>True where the expected answer survives every member, given what the answer was said to depend on.</summary>
    public bool PreservesLabel => Members.All(member => member.LabelEffect switch
    {
        LabelEffect.Preserves => true,
        LabelEffect.PreservesUnlessDependent => (member.Changes & member.Definition.AnswerDependsOn) == 0,
        _ => false,
    });

    /// <summary>
    /// A concrete chain. No step is above <paramref name="severity"/> or above its own truncation, except that a step has at least one
    /// tick and that a recorded wording is of the next strength; severity 0 gives <see cref="PerturbationChain.Empty"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The severity is not from 0 to 5.</exception>
    public PerturbationChain ChainAt(double severity, CounterRandom random)
    {
        if (!(severity is >= 0 and <= SeverityScale.Max))
            throw new ArgumentOutOfRangeException(nameof(severity), severity, "A severity is from 0 (none) to 5.");
        return severity == 0 ? PerturbationChain.Empty : PerturbationChain.Of(StepsAt(severity, random));
    }

    /// <summary>This, then <paramref name="next"/>, always both.</summary>
    public PerturbationAxis Then(PerturbationAxis next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return new PerturbationSequence([this, next]);
    }

    /// <summary>Aims every member at a part of the prompt that is protected otherwise, such as <see cref="Part.Context"/>.</summary>
    /// <exception cref="ArgumentException">No member can change such a part.</exception>
    public PerturbationAxis In(Part part)
    {
        if (!Members.Any(member => member.CanTarget(part)))
            throw new ArgumentException(NoSuchTarget(part), nameof(part));
        return Map(member => member.CanTarget(part) ? member.With(member.Definition with { Target = part }) : member);
    }

    /// <summary>These pixels stay as they are in every picture; may be repeated.</summary>
    /// <exception cref="ArgumentException">No member changes pictures.</exception>
    public PerturbationAxis Keep(Region region)
    {
        region.Validate(nameof(region));
        if (!Members.Any(KeepsRegions))
            throw new ArgumentException(WholeParts() ?? $"\"{Label}\" changes no picture: keep a Range of characters or frames instead.", nameof(region));
        return Map(member => KeepsRegions(member)
            ? member.With(member.Definition with { KeptRegions = member.Definition.KeptRegions.Add(region) })
            : member);
    }

    /// <summary>
    /// These characters of every text (UTF-16 positions in the text as the prompt has it), or these frames of every sound, stay as they
    /// are; what lies beyond the end is ignored. May be repeated.
    /// </summary>
    /// <exception cref="ArgumentException">No member changes text or sound.</exception>
    public PerturbationAxis Keep(Range range)
    {
        if (!Members.Any(KeepsRanges))
            throw new ArgumentException(WholeParts() ?? $"\"{Label}\" changes neither text nor sound: keep a Region of the picture instead.", nameof(range));
        return Map(member => KeepsRanges(member)
            ? member.With(member.Definition with { KeptRanges = member.Definition.KeptRanges.Add(range) })
            : member);
    }

    /// <summary>
    /// This wording stays in every text, wherever it stands: the expected answer, a name, a keyword. Compared character by character, upper
    /// and lower case apart. May be repeated.
    /// </summary>
    /// <exception cref="ArgumentException">The wording is empty, or no member changes text.</exception>
    public PerturbationAxis Keep(string wording)
    {
        ArgumentException.ThrowIfNullOrEmpty(wording);
        if (!Members.Any(member => member is TextPerturbation))
            throw new ArgumentException(WholeParts() ?? $"\"{Label}\" changes no text.", nameof(wording));
        return Map(member => member is TextPerturbation
            ? member.With(member.Definition with { KeptTexts = member.Definition.KeptTexts.Add(wording) })
            : member);
    }

    /// <summary>Says what the answer depends on, so that what changes it counts as label-changing.</summary>
    public PerturbationAxis AnswerDependsOn(Aspect aspect) =>
        Map(member => member.With(member.Definition with { AnswerDependsOn = member.Definition.AnswerDependsOn | aspect }));

    /// <inheritdoc/>
    public override string ToString() => Label;

    /// <summary>What a plan takes for itself: this, or what a set stands for.</summary>
    internal virtual IEnumerable<PerturbationAxis> Axes => [this];

    internal abstract IEnumerable<PerturbationStep> StepsAt(double severity, CounterRandom random);

    internal abstract PerturbationAxis Map(Func<Perturbation, Perturbation> change);

    private static bool KeepsRegions(Perturbation member) => member is ImagePerturbation;

    private static bool KeepsRanges(Perturbation member) => member is TextPerturbation or AudioPerturbation;

    private string? WholeParts() => Members.All(member => member is PromptPerturbation)
        ? $"\"{Label}\" adds, moves or replaces whole parts of the prompt, so nothing within one can be kept."
        : null;

    private string NoSuchTarget(Part part) => Members.All(member => member is PromptPerturbation { Kernel.IsAimed: false })
        ? $"\"{Label}\" is about how the parts of a turn stand together: it cannot be aimed at Part.{part}, or at any other."
        : $"\"{Label}\" cannot be aimed at Part.{part}: text changes in System, User, Context, Input and Assistant, pictures and sound in User, Context, Input and Assistant.";
}
