namespace EvalKit;

/// <summary>What stands beside a prompt's own pictures and sounds and has nothing to do with the question.</summary>
internal static class CrossModalDistractors
{
    private static readonly RowScale Count = new("count", 0, 1, 2, 4, 8, 16);

    public static PromptPerturbation Pictures { get; } = new(Definition("distractor-pictures", Modality.Image), new DistractorKernel(
        Modality.Image, (_, count, context) => Made(count, i => (role, origin) => new PictureDraft(role, origin, NeutralPicture.Of(context.Random.Stream("picture").Stream(i))))));

    public static PromptPerturbation Clips { get; } = new(Definition("distractor-clips", Modality.Audio), new DistractorKernel(
        Modality.Audio, (_, count, context) => Made(count, i => (role, origin) => new SoundDraft(role, origin, NeutralClip.Of(context.Random.Stream("clip").Stream(i))))));

    public static MemberFamily Family { get; } = new("cross-modal/distractors", [Pictures, Clips]);

    public static PromptPerturbation PicturesOf(MediaPool<Image> pool) => new(
        Definition("distractor-pictures", Modality.Image) with { Options = "pictures=" + pool.Name, MaxTicks = Most(pool.Count) },
        new DistractorKernel(Modality.Image, (own, count, context) => pool
            .Draw(count, own.OfType<PictureDraft>().Select(picture => picture.Content), context.CaseId, context.Random.Stream("pool"))
            .Select(picture => (Func<Part, PartOrigin, DraftPart>)((role, origin) => new PictureDraft(role, origin, picture)))));

    public static PromptPerturbation ClipsOf(MediaPool<AudioClip> pool) => new(
        Definition("distractor-clips", Modality.Audio) with { Options = "clips=" + pool.Name, MaxTicks = Most(pool.Count) },
        new DistractorKernel(Modality.Audio, (own, count, context) => pool
            .Draw(count, own.OfType<SoundDraft>().Select(sound => sound.Content), context.CaseId, context.Random.Stream("pool"))
            .Select(clip => (Func<Part, PartOrigin, DraftPart>)((role, origin) => new SoundDraft(role, origin, clip)))));

    // One may be the case's own.
    private static int Most(int count) => Math.Clamp(count - 1, 1, Count.MaxTicks);

    private static IEnumerable<Func<Part, PartOrigin, DraftPart>> Made(int count, Func<int, Func<Part, PartOrigin, DraftPart>> make) => Enumerable.Range(0, count).Select(make);

    private static PerturbationDefinition Definition(string name, Modality modality) => CrossModalDefinition.Of(name, modality, Count, Aspect.Position);
}
