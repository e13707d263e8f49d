using EvalKit.Media;

namespace EvalKit;

/// <summary>What stands beside a prompt's own pictures and sounds and has nothing to do with the question.</summary>
internal static class CrossModalDistractors
{
    private static readonly RowScale Count = new("count", 0, 1, 2, 4, 8, 16);

    public static PromptPerturbation Pictures { get; } = new(Definition("distractor-pictures", Modality.Image), new DistractorKernel<PixelBuffer>(
        Modality.Image,
        (_, count, context) => Enumerable.Range(0, count).Select(i => NeutralPicture.Of(context.Random.Stream("picture").Stream(i))),
        (role, origin, pixels) => new PictureDraft(role, origin, pixels)));

    public static PromptPerturbation Clips { get; } = new(Definition("distractor-clips", Modality.Audio), new DistractorKernel<SampleBuffer>(
        Modality.Audio,
        (_, count, context) => Enumerable.Range(0, count).Select(i => NeutralClip.Of(context.Random.Stream("clip").Stream(i))),
        (role, origin, samples) => new SoundDraft(role, origin, samples)));

    public static MemberFamily Family { get; } = new("cross-modal/distractors", [Pictures, Clips]);

    public static PromptPerturbation PicturesOf(MediaPool<Image> pool) => new(
        Definition("distractor-pictures", Modality.Image) with { Options = "pictures=" + pool.Name, MaxTicks = Most(pool.Count) },
        new DistractorKernel<Image>(
            Modality.Image,
            (own, count, context) => pool.Draw(count, own.OfType<PictureDraft>().Select(picture => picture.Content), context.CaseId, context.Random.Stream("pool")),
            (role, origin, picture) => new PictureDraft(role, origin, picture)));

    public static PromptPerturbation ClipsOf(MediaPool<AudioClip> pool) => new(
        Definition("distractor-clips", Modality.Audio) with { Options = "clips=" + pool.Name, MaxTicks = Most(pool.Count) },
        new DistractorKernel<AudioClip>(
            Modality.Audio,
            (own, count, context) => pool.Draw(count, own.OfType<SoundDraft>().Select(sound => sound.Content), context.CaseId, context.Random.Stream("pool")),
            (role, origin, clip) => new SoundDraft(role, origin, clip)));

    // One may be the case's own.
    private static int Most(int count) => Math.Clamp(count - 1, 1, Count.MaxTicks);

    private static PerturbationDefinition Definition(string name, Modality modality) => CrossModalDefinition.Of(name, modality, Count, Aspect.Position);
}
