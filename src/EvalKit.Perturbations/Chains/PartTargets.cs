namespace EvalKit;

/// <summary>Which parts of a prompt a perturbation is aimed at.</summary>
internal static class PartTargets
{
    /// <summary>The positions of parts of the perturbation's modality that it is aimed at.</summary>
    public static List<int> Of(Perturbation perturbation, IReadOnlyList<DraftPart> parts) => Of(perturbation.Modality, perturbation.Definition.Target, parts);

    /// <summary>
    /// The positions of parts of a kind whose role is the target; by default the input, and for text the user's text where the prompt has
    /// no input text.
    /// </summary>
    public static List<int> Of(Modality kind, Part? target, IReadOnlyList<DraftPart> parts)
    {
        var targets = InRole(kind, target ?? Part.Input, parts);
        return targets.Count == 0 && kind == Modality.Text && target is null ? InRole(kind, Part.User, parts) : targets;
    }

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
