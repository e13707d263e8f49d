namespace EvalKit;

/// <summary>What members of sound have in common.</summary>
internal static class AudioDefinition
{
    /// <summary>A definition whose name is given without the modality.</summary>
    public static PerturbationDefinition Of(string name, SeverityScale scale, Aspect changes, LabelEffect label = LabelEffect.Preserves) => new()
    {
        Name = "audio." + name, Version = 1, Modality = Modality.Audio, Scale = scale, LabelEffect = label, Changes = changes,
        MaxTicks = scale.MaxTicks,
    };

    /// <summary>A result that is a function of the sound and the amount alone.</summary>
    public static PerturbationDefinition WithoutChance(this PerturbationDefinition definition) => definition with { DrawsChance = false };

    /// <summary>A stronger setting may measure as nearer to the original.</summary>
    public static PerturbationDefinition NotMonotone(this PerturbationDefinition definition) => definition with { IsMonotone = false };

    /// <summary>The result may last longer or shorter than the sound.</summary>
    public static PerturbationDefinition OtherLength(this PerturbationDefinition definition) => definition with { KeepsSize = false, IsMonotone = false };
}
