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
    public double MaxSeverity => Scale.SeverityAt(MaxTicks);

    internal PerturbationDefinition Definition { get; }

    /// <summary>This perturbation at a tick of its scale.</summary>
    public PerturbationStep At(int ticks) => new(this, ticks);
}
