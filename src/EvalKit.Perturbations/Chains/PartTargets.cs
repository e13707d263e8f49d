namespace EvalKit;

/// <summary>Which parts of a prompt a perturbation is aimed at.</summary>
internal static class PartTargets
{
    /// <summary>
    /// The positions of parts of the perturbation's modality whose role is its target; by default the input, and for text the user's
    /// text where the prompt has no input text.
    /// </summary>
    public static IReadOnlyList<int> Of(Perturbation perturbation, Prompt prompt)
    {
        var targets = InRole(perturbation.Modality, perturbation.Definition.Target ?? Part.Input, prompt);
        return targets.Count == 0 && perturbation.Modality == Modality.Text && perturbation.Definition.Target is null
            ? InRole(Modality.Text, Part.User, prompt)
            : targets;
    }

    private static List<int> InRole(Modality modality, Part role, Prompt prompt)
    {
        var found = new List<int>();
        for (var i = 0; i < prompt.Parts.Count; i++)
        {
            var part = prompt.Parts[i];
            var fits = modality switch
            {
                Modality.Image => part is ImagePart,
                Modality.Audio => part is AudioPart,
                _ => part is TextPart or ChoicesPart,
            };
            if (fits && part.Role == role) found.Add(i);
        }

        return found;
    }
}
