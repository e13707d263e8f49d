using EvalKit.Media;

namespace EvalKit;

/// <summary>Content of another item, so that the parts of a prompt no longer belong together.</summary>
internal static class CrossModalMismatch
{
    public static MemberFamily Family { get; } = new("cross-modal/mismatch", [])
    {
        Supplied = ["cross-modal.mismatched-pictures", "cross-modal.mismatched-clips", "cross-modal.mismatched-texts", "cross-modal.overlaid-clips"],
    };

    public static PromptPerturbation OverlaidBy(MediaPool<AudioClip> pool) => new(
        CrossModalDefinition.Of("overlaid-clips", Modality.Audio, ReplacementScale.Scale, Aspect.None, LabelEffect.Changes) with
        {
            Options = "clips=" + pool.Name, Encodes = Modality.Audio,
        },
        new MismatchKernel<SoundDraft>("a sound (.Audio)", prompt => prompt.Sounds, (own, context) => own.Zip(
            Others(pool, own.Select(sound => sound.Content), context), (sound, other) => sound.With(OverlaidClip.Of(sound.Decode(), other.Decode(), context.Amount)))));

    public static PromptPerturbation PicturesOf(MediaPool<Image> pool) => new(
        Definition("mismatched-pictures", Modality.Image, "pictures=" + pool.Name),
        new MismatchKernel<PictureDraft>("a picture (.Image)", prompt => prompt.Pictures, (own, context) => own.Zip(
            Others(pool, own.Select(picture => picture.Content), context), (picture, other) => picture.Replaced(other))));

    public static PromptPerturbation ClipsOf(MediaPool<AudioClip> pool) => new(
        Definition("mismatched-clips", Modality.Audio, "clips=" + pool.Name),
        new MismatchKernel<SoundDraft>("a sound (.Audio)", prompt => prompt.Sounds, (own, context) => own.Zip(
            Others(pool, own.Select(sound => sound.Content), context), (sound, other) => sound.Replaced(other))));

    public static PromptPerturbation TextsOf(MediaPool<string> pool) => new(
        Definition("mismatched-texts", Modality.Text, "texts=" + pool.Name),
        new MismatchKernel<TextDraft>("an input text (.Input, or the user text)", prompt => prompt.Texts, (own, context) => own.Zip(
            Others(pool, own.Select(text => ContentIdentity.Of(text.Clean)), context), Saying)));

    private static TextDraft Saying(TextDraft text, string other)
    {
        text.Say(other);
        return text;
    }

    private static IReadOnlyList<T> Others<T>(MediaPool<T> pool, IEnumerable<ContentHash> own, PerturbationContext context)
        where T : class
    {
        List<ContentHash> contents = [.. own];
        return pool.Draw(contents.Count, contents, context.CaseId, context.Random);
    }

    private static PerturbationDefinition Definition(string name, Modality modality, string options) =>
        CrossModalDefinition.Of(name, modality, SwitchScale.Scale, Aspect.None, LabelEffect.Changes) with { Options = options, IsMonotone = false };
}
