namespace EvalKit;

/// <summary>Makes members of text, version 1.</summary>
internal static class TextMember
{
    public static TextPerturbation Of(
        string name, ITextKernel kernel, SeverityScale scale, LabelEffect label, Aspect changes = Aspect.None, bool drawsChance = true, bool isMonotone = true) => new(
        new()
        {
            Name = "text." + name, Version = 1, Modality = Modality.Text, Scale = scale, LabelEffect = label, Changes = changes,
            MaxTicks = scale.MaxTicks, DrawsChance = drawsChance, IsMonotone = isMonotone,
        },
        kernel);
}
