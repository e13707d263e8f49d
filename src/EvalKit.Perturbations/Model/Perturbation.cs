using EvalKit.Media;

namespace EvalKit;

/// <summary>
/// A named, versioned, graded change of a prompt. Its severity is absolute (0 to 5, the same for every user), a limit such as
/// <c>upToDegrees</c> truncates the scale and never stretches it, and severity 0 leaves the input's bytes as they are.
/// </summary>
public abstract class Perturbation : PerturbationAxis
{
    private protected Perturbation(PerturbationDefinition definition) => Definition = definition;

    /// <summary>Modality and kind: <c>image.rotation</c>.</summary>
    public string Name => Definition.Name;

    /// <summary>Raised whenever the same parameter gives another result; results of different versions are never compared.</summary>
    public int Version => Definition.Version;

    /// <summary>The kind of content it changes.</summary>
    public Modality Modality => Definition.Modality;

    /// <summary>Parameter, unit and severity.</summary>
    public SeverityScale Scale => Definition.Scale;

    /// <summary>Whether the expected answer survives it.</summary>
    public LabelEffect LabelEffect => Definition.LabelEffect;

    /// <summary>What it changes, for answers that depend on it.</summary>
    public Aspect Changes => Definition.Changes;

    /// <summary>The tick that <c>upTo…</c> truncated the scale at.</summary>
    public int MaxTicks => Definition.MaxTicks;

    /// <summary>The severity that <c>upTo…</c> truncated the scale at.</summary>
    public override double MaxSeverity => Scale.SeverityAt(MaxTicks);

    /// <inheritdoc/>
    public override string Label => Definition.ShortName + Definition.Detail + (Definition.Target is { } part ? $" in {PartName.Of(part)}" : "");

    /// <inheritdoc/>
    public override IReadOnlyList<Perturbation> Members => [this];

    /// <inheritdoc/>
    public override int MaxLength => 1;

    /// <inheritdoc/>
    public override bool IsRandom => false;

    internal PerturbationDefinition Definition { get; }

    /// <summary>A change of pictures of your own, named <c>image.</c><paramref name="name"/>, with severities on a grid of 0.01.</summary>
    /// <param name="name">Lower-case letters, digits and hyphens, such as <c>duotone</c>.</param>
    /// <param name="apply">
    /// Returns the changed picture. Draw chance from the context alone, at the same indices whatever the severity, and return the
    /// input's samples at severity 0; <see cref="PerturbationContract"/> checks this.
    /// </param>
    /// <param name="version">Raise it whenever the same severity gives another result.</param>
    /// <param name="label">Whether the right answer survives it.</param>
    /// <exception cref="ArgumentException">The name is not of that form, or is one of EvalKit's own.</exception>
    public static Perturbation Image(
        string name, Func<PixelBuffer, PerturbationContext, PixelBuffer> apply, int version = 1, LabelEffect label = LabelEffect.Preserves)
    {
        ArgumentNullException.ThrowIfNull(apply);
        return new ImagePerturbation(CustomDefinition.Of(Modality.Image, name, version, label), apply, isCustom: true);
    }

    /// <summary>A change of sound of your own, named <c>audio.</c><paramref name="name"/>. See <see cref="Image"/>.</summary>
    /// <inheritdoc cref="Image"/>
    public static Perturbation Audio(
        string name, Func<SampleBuffer, PerturbationContext, SampleBuffer> apply, int version = 1, LabelEffect label = LabelEffect.Preserves)
    {
        ArgumentNullException.ThrowIfNull(apply);
        return new AudioPerturbation(CustomDefinition.Of(Modality.Audio, name, version, label), apply, isCustom: true);
    }

    /// <summary>A change of text of your own, named <c>text.</c><paramref name="name"/>. See <see cref="Image"/>.</summary>
    /// <inheritdoc cref="Image"/>
    public static Perturbation Text(
        string name, Func<string, PerturbationContext, string> apply, int version = 1, LabelEffect label = LabelEffect.Preserves)
    {
        ArgumentNullException.ThrowIfNull(apply);
        return new TextPerturbation(CustomDefinition.Of(Modality.Text, name, version, label), new CustomTextKernel(name, apply));
    }

    /// <summary>
    /// A change of whole prompts of your own, named <c>prompt.</c><paramref name="name"/>: parts changed, moved, added, left out, or matched
    /// with one another. Severities are on a grid of 0.01.
    /// </summary>
    /// <param name="name">Lower-case letters, digits and hyphens, such as <c>two-speakers</c>.</param>
    /// <param name="modality">
    /// The kinds of content that it changes, moves, adds or leaves out, joined by |. It takes part in cases whose prompt has a part of any
    /// of them, in whatever role; reports tell trials apart by it.
    /// </param>
    /// <param name="apply">
    /// Returns the changed prompt, which has one part at least. It gets what earlier steps of the chain left; a part that it hands back as
    /// it got it keeps its bytes and its chance in later steps. Draw chance from the context alone, at the same indices whatever the severity,
    /// write to no pixels and samples of the given prompt, and return it at severity 0; <see cref="PerturbationContract"/> checks this.
    /// </param>
    /// <param name="version">Raise it whenever the same severity gives another result.</param>
    /// <param name="label">Whether the right answer survives it.</param>
    /// <exception cref="ArgumentException">The name is not of that form, is one of EvalKit's own, or no kind of content is named.</exception>
    public static Perturbation Prompt(
        string name, Modality modality, Func<Prompt, PerturbationContext, Prompt> apply, int version = 1, LabelEffect label = LabelEffect.Preserves)
    {
        ArgumentNullException.ThrowIfNull(apply);
        return new PromptPerturbation(CustomDefinition.OfPrompt(modality, name, version, label), new CustomPromptKernel(name, modality, apply));
    }

    /// <summary>This perturbation at a tick of its scale.</summary>
    public PerturbationStep At(int ticks) => new(this, ticks);

    /// <summary>True where the prompt has a part that this perturbation is aimed at.</summary>
    public bool CanChange(Prompt prompt)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        var parts = DraftPart.Of(prompt, []);
        return CanChange(parts, parts);
    }

    /// <summary>The kinds of media whose files it writes anew, so that clean prompts need canonical ones, too.</summary>
    internal virtual Modality Encodes => Modality & (Modality.Image | Modality.Audio);

    /// <summary>Whether it is aimed at any of the parts that steps before it have left of the clean ones.</summary>
    internal virtual bool CanChange(IReadOnlyList<DraftPart> parts, IReadOnlyList<DraftPart> clean) => PartTargets.Of(this, parts, clean).Count > 0;

    internal virtual bool CanTarget(Part part) => part switch
    {
        // What reorders options has nothing to do elsewhere.
        _ when Definition.Target == Part.Choices => false,
        Part.User or Part.Context or Part.Input or Part.Assistant => true,
        Part.System => Modality == Modality.Text,
        _ => false,
    };

    internal abstract Perturbation With(PerturbationDefinition definition);

    internal override IEnumerable<PerturbationStep> StepsAt(double severity, CounterRandom random) =>
        [At(Math.Max(1, Scale.TicksAtMost(Math.Min(severity, MaxSeverity))))];

    internal override PerturbationAxis Map(Func<Perturbation, Perturbation> change) => change(this);
}
