namespace EvalKit;

/// <summary>
/// Prompts whose media went through EvalKit's own encoder. Where a plan perturbs a modality, its clean trials send these bytes too, so
/// that the difference of a perturbed trial is the perturbation and not the container.
/// </summary>
internal static class CanonicalPrompt
{
    /// <summary>The prompt with its media of the perturbed modalities re-encoded; text stays. Doing it twice changes nothing more.</summary>
    public static Prompt Canonicalise(Prompt prompt, Modality perturbed)
    {
        if ((perturbed & (Modality.Image | Modality.Audio)) == 0) return prompt;
        return Prompt.FromParts(prompt.Parts.Select(part => Canonicalise(part, perturbed)));
    }

    /// <summary>One part of it.</summary>
    public static PromptPart Canonicalise(PromptPart part, Modality perturbed) => part switch
    {
        ImagePart image when perturbed.HasFlag(Modality.Image) => new ImagePart(part.Role, image.Image.Canonical()),
        AudioPart audio when perturbed.HasFlag(Modality.Audio) => new AudioPart(part.Role, audio.Clip.Canonical()),
        _ => part,
    };
}
