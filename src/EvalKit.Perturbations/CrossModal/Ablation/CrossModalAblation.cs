namespace EvalKit;

/// <summary>How much a model makes of one kind of content: it fades, drowns in noise, or is not there.</summary>
internal static class CrossModalAblation
{
    public static PromptPerturbation Fade { get; } = FadeOf(Modality.Image);

    public static PromptPerturbation Noise { get; } = NoiseOf(Modality.Image);

    public static PromptPerturbation Drop { get; } = DropOf(Modality.Image);

    public static MemberFamily Family { get; } = new("cross-modal/ablation", [Fade, Noise, Drop]);

    // Only text has chance in it: which words go.
    public static PromptPerturbation FadeOf(Modality kinds) => new(
        Graded("modality-fade", kinds) with { DrawsChance = kinds.HasFlag(Modality.Text) }, new AblationKernel(kinds, new FadeAblation()));

    public static PromptPerturbation NoiseOf(Modality kinds) => new(Graded("modality-noise", kinds), new AblationKernel(kinds, new NoiseAblation()));

    public static PromptPerturbation DropOf(Modality kinds) => new(
        CrossModalDefinition.Of("modality-drop", kinds, SwitchScale.Scale, Aspect.None, LabelEffect.Changes).Of(kinds) with { DrawsChance = false }, new DropKernel(kinds));

    private static PerturbationDefinition Graded(string name, Modality kinds) => CrossModalDefinition.Of(name, kinds, MixScale.Of(), AblatedKinds.Aspects(kinds)).Of(kinds) with
    {
        Encodes = kinds & (Modality.Image | Modality.Audio),
    };
}
