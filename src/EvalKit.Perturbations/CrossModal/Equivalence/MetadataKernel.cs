namespace EvalKit;

/// <summary>Pictures and sounds in files that say of themselves what is not so.</summary>
internal sealed class MetadataKernel(string claim) : IPromptKernel
{
    public string Needs => "a picture or a sound (.Image, .Audio)";

    public bool IsAimed => true;

    public bool CanChange(PromptDraft prompt) => prompt.Of(Modality.Image | Modality.Audio).Count > 0;

    public IReadOnlyList<DraftPart> Change(PromptDraft prompt, in PerturbationContext context) =>
        prompt.With(prompt.Of(Modality.Image | Modality.Audio).Select(place => (place, Described(prompt.Parts[place]))));

    private DraftPart Described(DraftPart part) => part is PictureDraft picture
        ? picture.Written(pixels => MetadataFile.Encode(pixels, claim))
        : ((SoundDraft)part).Written(samples => MetadataFile.Encode(samples, claim));
}
