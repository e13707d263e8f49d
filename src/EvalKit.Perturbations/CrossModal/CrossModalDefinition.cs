namespace EvalKit;

/// <summary>What members that change whole prompts have in common.</summary>
internal static class CrossModalDefinition
{
    /// <summary>A definition whose name is given without its family.</summary>
    /// <param name="name">The name, such as <c>modality-order</c>.</param>
    /// <param name="modality">The kinds of content that it changes, takes away, adds or moves.</param>
    /// <param name="scale">The scale.</param>
    /// <param name="changes">What an answer may depend on; it counts where <paramref name="label"/> says so.</param>
    /// <param name="label">Whether the answer survives.</param>
    public static PerturbationDefinition Of(
        string name, Modality modality, SeverityScale scale, Aspect changes, LabelEffect label = LabelEffect.PreservesUnlessDependent) => new()
    {
        Name = "cross-modal." + name, Version = 1, Modality = modality, Scale = scale, LabelEffect = label, Changes = changes,
        MaxTicks = scale.MaxTicks, KeepsSize = false,
    };
}
