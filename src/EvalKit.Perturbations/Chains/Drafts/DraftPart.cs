namespace EvalKit;

/// <summary>
/// A part of a prompt on its way through a chain. Pictures and sounds are decoded when a step needs them, once, and encoded when the chain
/// is done; what no step touches keeps its bytes.
/// </summary>
internal abstract class DraftPart(Part role, PartOrigin origin)
{
    public Part Role { get; } = role;

    public PartOrigin Origin { get; } = origin;

    /// <summary>Which perturbations it is for; <see cref="Modality.None"/> for parts that none changes.</summary>
    public abstract Modality Kind { get; }

    /// <summary>The parts of a clean prompt; nothing is read.</summary>
    /// <param name="prompt">The prompt.</param>
    /// <param name="steps">What the parts will go through.</param>
    public static IReadOnlyList<DraftPart> Of(Prompt prompt, IReadOnlyList<PerturbationStep> steps)
    {
        var drafts = new DraftPart[prompt.Parts.Count];
        for (var i = 0; i < drafts.Length; i++) drafts[i] = Of(prompt.Parts[i], PartOrigin.At(i), steps);
        return drafts;
    }

    /// <summary>One part; nothing is read.</summary>
    public static DraftPart Of(PromptPart part, PartOrigin origin, IReadOnlyList<PerturbationStep> steps) => part switch
    {
        ImagePart image => new PictureDraft(image.Role, origin, image.Image),
        AudioPart audio => new SoundDraft(audio.Role, origin, audio.Clip),
        TextPart or ChoicesPart => new TextDraft(part, origin, steps),
        _ => new FixedDraft(part, origin),
    };

    /// <summary>The part to send.</summary>
    /// <param name="canonical">The kinds of media that are encoded anew even where they are untouched.</param>
    /// <param name="meter">Where likeness goes; null where none is wanted: it costs about as much as a kernel.</param>
    public abstract PromptPart Finish(Modality canonical, LikenessMeter? meter);
}
