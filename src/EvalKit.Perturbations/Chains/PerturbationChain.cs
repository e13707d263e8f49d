using System.Collections.Immutable;

namespace EvalKit;

/// <summary>An ordered list of perturbations with concrete parameters. Immutable; two chains with the same canonical text are equal.</summary>
public sealed class PerturbationChain : IEquatable<PerturbationChain>
{
    private const string Separator = " > ";

    private readonly ImmutableArray<PerturbationStep> _steps;
    private readonly string _text;

    private PerturbationChain(ImmutableArray<PerturbationStep> steps)
    {
        _steps = steps;
        _text = steps.IsEmpty ? "clean" : string.Join(Separator, steps);
        foreach (var step in steps)
        {
            Severity = Math.Max(Severity, step.Severity);
            Modality |= step.Perturbation.Modality;
            Encodes |= step.Perturbation.Encodes;
        }
    }

    /// <summary>No perturbation, written <c>clean</c>.</summary>
    public static PerturbationChain Empty { get; } = new([]);

    /// <summary>The steps in the order they are applied.</summary>
    public IReadOnlyList<PerturbationStep> Steps => _steps;

    /// <summary>The highest severity of a step; 0 for none.</summary>
    public double Severity { get; }

    /// <summary>The kinds of content that the steps change.</summary>
    public Modality Modality { get; }

    /// <summary>The kinds of media that the steps write anew.</summary>
    internal Modality Encodes { get; }

    /// <summary>A chain of these steps.</summary>
    public static PerturbationChain Of(params IEnumerable<PerturbationStep> steps)
    {
        ArgumentNullException.ThrowIfNull(steps);
        ImmutableArray<PerturbationStep> list = [.. steps];
        if (list.Any(step => step is null)) throw new ArgumentException("A chain has no null steps.", nameof(steps));
        return list.IsEmpty ? Empty : new(list);
    }

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <param name="text">The canonical text.</param>
    /// <param name="known">The perturbations it may name: the members of the axes that made it.</param>
    /// <exception cref="FormatException">
    /// The text is not of that form, or names a perturbation, version, option or amount that is not known; the message says which.
    /// </exception>
    public static PerturbationChain Parse(string text, IEnumerable<Perturbation> known)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(known);
        if (text == Empty._text) return Empty;
        var candidates = known.ToList();
        return new([.. text.Split(Separator).Select(step => StepText.Parse(step, candidates))]);
    }

    /// <summary>The chain without one of its steps.</summary>
    public PerturbationChain Without(int index) => Of(_steps.RemoveAt(Checked(index)));

    /// <summary>The chain with another amount at one of its steps.</summary>
    public PerturbationChain WithTicks(int index, int ticks) =>
        new(_steps.SetItem(Checked(index), new PerturbationStep(_steps[index].Perturbation, ticks)));

    /// <summary>
    /// The chain with only some of a text step's edits (<see cref="PerturbationStep.WithOnlyEdits"/>). Steps after it meet another text, so
    /// theirs may be others.
    /// </summary>
    /// <exception cref="ArgumentException">No edit, a negative place, or a step that changes pictures or sounds.</exception>
    public PerturbationChain WithOnlyEdits(int index, params IEnumerable<int> edits) =>
        new(_steps.SetItem(Checked(index), _steps[index].WithOnlyEdits(edits)));

    /// <summary>
    /// The prompt under this chain. A targeted picture or sound is decoded once, changed by its steps in order and encoded once; media
    /// of the modalities that the chain names are re-encoded even where no step changes them, so that a change of container is never
    /// part of what is measured; a step that only moves parts re-encodes none. Steps at tick 0 are skipped.
    /// </summary>
    /// <param name="prompt">What to change.</param>
    /// <param name="caseId">The case: each case meets its own chance, and meets it again in every run of the same seed.</param>
    /// <param name="seed">The eval's seed.</param>
    /// <exception cref="ArgumentException">The prompt holds nothing that a step is aimed at, and none was taken away by the steps before.</exception>
    /// <exception cref="PerturbationException">A custom perturbation returned what cannot be used.</exception>
    public Prompt Apply(Prompt prompt, string caseId, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        ArgumentNullException.ThrowIfNull(caseId);
        return new ChainApplication(_steps, caseId, seed).Apply(prompt, Encodes);
    }

    /// <summary>How many edits each step makes in the prompt's texts; 0 for steps that change pictures or sounds.</summary>
    /// <inheritdoc cref="Apply(Prompt, string, ulong)"/>
    public IReadOnlyList<int> CountEdits(Prompt prompt, string caseId, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        ArgumentNullException.ThrowIfNull(caseId);
        var application = new ChainApplication(_steps, caseId, seed);
        application.PartsOf(prompt);
        return application.Edits;
    }

    /// <summary>The same, and how much of pictures and texts it left.</summary>
    internal Prompt Apply(Prompt prompt, string caseId, ulong seed, out Likeness likeness)
    {
        var meter = new LikenessMeter();
        var result = new ChainApplication(_steps, caseId, seed) { Meter = meter }.Apply(prompt, Encodes);
        likeness = meter.Likeness;
        return result;
    }

    /// <summary>For a reader: <c>rotation 2.1° (severity 1.0), gaussian noise σ 0.12 (severity 2.0)</c>.</summary>
    public string ToDisplayString() => _steps.IsEmpty ? _text : string.Join(", ", _steps.Select(step => step.ToDisplayString()));

    /// <summary>Canonical: the steps joined by <c> &gt; </c>; <c>clean</c> for none.</summary>
    public override string ToString() => _text;

    /// <inheritdoc/>
    public bool Equals(PerturbationChain? other) => other is not null && _text == other._text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PerturbationChain);

    /// <inheritdoc/>
    public override int GetHashCode() => _text.GetHashCode(StringComparison.Ordinal);

    private int Checked(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, _steps.Length);
        return index;
    }
}
