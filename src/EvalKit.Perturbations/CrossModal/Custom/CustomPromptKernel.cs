namespace EvalKit;

/// <summary>A user's function from prompt to prompt. What it hands back is matched with what it got, so that parts keep their chance and likeness.</summary>
internal sealed class CustomPromptKernel(string name, Modality kinds, Func<Prompt, PerturbationContext, Prompt> apply) : IPromptKernel
{
    public string Needs => string.Join(" or ", new[]
    {
        kinds.HasFlag(Modality.Image) ? "a picture" : null, kinds.HasFlag(Modality.Audio) ? "a sound" : null, kinds.HasFlag(Modality.Text) ? "a text" : null,
    }.OfType<string>()) + " in any part";

    public bool IsAimed => false;

    public bool CanChange(PromptDraft prompt) => prompt.Parts.Any(part => (KindOf(part) & kinds) != 0);

    public IReadOnlyList<DraftPart> Change(PromptDraft prompt, in PerturbationContext context)
    {
        var before = new PromptPart[prompt.Parts.Count];
        for (var i = 0; i < before.Length; i++) before[i] = Decoded(prompt.Parts[i]).Finish(Modality.None, null);
        var changed = apply(Prompt.FromParts(before), context)
            ?? throw new PerturbationException($"prompt.{name} returned null for case \"{context.CaseId}\"; return the changed prompt, or the given one.");
        if (changed.Parts.Count == 0)
            throw new PerturbationException($"prompt.{name} left no part of the prompt of case \"{context.CaseId}\"; return one with something to send.");
        return FollowedParts.Of(prompt, before, changed.Parts, FormattableString.Invariant($"{name}/{context.Random.Key:x}"));
    }

    // Once here, rather than now and again when the chain is done.
    private static DraftPart Decoded(DraftPart part)
    {
        if (part is PictureDraft { Untouched: null } picture) picture.Decode();
        else if (part is SoundDraft { Untouched: null } sound) sound.Decode();
        return part;
    }

    private static Modality KindOf(DraftPart part) => part is FixedDraft { IsExample: true } ? Modality.Text : part.Kind;
}
