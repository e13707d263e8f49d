namespace EvalKit;

/// <summary>Which parts of a prompt a perturbation is aimed at.</summary>
internal static class PartTargets
{
    /// <summary>The positions of parts of the perturbation's modality that it is aimed at.</summary>
    /// <inheritdoc cref="Of(Modality, Part?, IReadOnlyList{DraftPart}, IReadOnlyList{DraftPart})"/>
    public static List<int> Of(Perturbation perturbation, IReadOnlyList<DraftPart> parts, IReadOnlyList<DraftPart> clean) =>
        Of(perturbation.Modality, perturbation.Definition.Target, parts, clean);

    /// <summary>
    /// The positions of parts of a kind whose role is the target; by default the input, and for text the user's text where the prompt has
    /// no input text.
    /// </summary>
    /// <param name="kind">Pictures, sounds or texts.</param>
    /// <param name="target">The role it was aimed at, or null for the default.</param>
    /// <param name="parts">The parts as they are by now.</param>
    /// <param name="clean">The parts of the clean prompt: an instruction stays protected where a step has taken the input text away.</param>
    public static List<int> Of(Modality kind, Part? target, IReadOnlyList<DraftPart> parts, IReadOnlyList<DraftPart> clean) =>
        InRole(kind, target ?? (kind == Modality.Text && InRole(kind, Part.Input, clean).Count == 0 ? Part.User : Part.Input), parts);

    private static List<int> InRole(Modality kind, Part role, IReadOnlyList<DraftPart> parts)
    {
        var found = new List<int>();
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i].Kind == kind && parts[i].Role == role) found.Add(i);
        }

        return found;
    }
}
