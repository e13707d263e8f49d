using EvalKit.Media;

namespace EvalKit;

/// <summary>Which kinds of parts an ablation is about.</summary>
internal static class AblatedKinds
{
    private const Modality All = Modality.Audio | Modality.Image | Modality.Text;

    public static Modality Checked(Modality kinds, string parameter) => kinds != Modality.None && (kinds & ~All) == 0
        ? kinds
        : throw new ArgumentOutOfRangeException(parameter, kinds, "Name one or more kinds of content: Modality.Image, Modality.Audio, Modality.Text, or several joined by |.");

    /// <summary>True where the prompt has a part of every kind.</summary>
    public static bool AreIn(PromptDraft prompt, Modality kinds) =>
        new[] { Modality.Audio, Modality.Image, Modality.Text }.All(kind => !kinds.HasFlag(kind) || prompt.Of(kind).Any(place => HasContent(prompt.Parts[place])));

    public static bool HasContent(DraftPart part) => part is not TextDraft text || !string.IsNullOrWhiteSpace(text.Text);

    public static string Needs(Modality kinds) => string.Join(" and ", new[]
    {
        kinds.HasFlag(Modality.Image) ? "a picture (.Image)" : null,
        kinds.HasFlag(Modality.Audio) ? "a sound (.Audio)" : null,
        kinds.HasFlag(Modality.Text) ? "an input text (.Input, or the user text)" : null,
    }.OfType<string>());

    /// <summary>What tells apart in chains and reports what is one member; nothing for pictures alone.</summary>
    public static PerturbationDefinition Of(this PerturbationDefinition definition, Modality kinds) => definition with
    {
        Modality = kinds, Detail = " of " + kinds.Label(), Options = kinds == Modality.Image ? "" : "of=" + kinds.Label(),
    };

    /// <summary>What goes with content of some kinds.</summary>
    public static Aspect Aspects(Modality kinds) =>
        (kinds.HasFlag(Modality.Image) ? Aspect.Colour | Aspect.Level | Aspect.Detail : Aspect.None)
        | (kinds.HasFlag(Modality.Audio) ? Aspect.Level | Aspect.Detail : Aspect.None)
        | (kinds.HasFlag(Modality.Text) ? Aspect.Wording : Aspect.None);
}
