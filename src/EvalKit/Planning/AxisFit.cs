using EvalKit.Media;

namespace EvalKit;

/// <summary>Whether a perturbation has anything to change in a prompt, and what to say when it has not.</summary>
internal static class AxisFit
{
    // In a fixed chain, what one step makes the next ones may change.
    public static bool CanChange(PerturbationAxis axis, Prompt prompt) =>
        axis.IsRandom ? axis.Members.All(member => member.CanChange(prompt)) : StepFit.Fits(axis.Members, prompt);

    public static string NoCase(PerturbationAxis axis) =>
        $"\"{axis.Label}\" needs {Needs(axis)}, which no case's prompt has.";

    public static string NothingToPerturb(IEnumerable<PerturbationAxis> axes, Prompt prompt) =>
        $"its prompt holds {prompt.Modality.Label()}; {string.Join(" and ", axes.Select(axis => $"\"{axis.Label}\" needs {Needs(axis)}"))}.";

    private static string Needs(PerturbationAxis axis) => string.Join(" and ", axis.Members.Select(Needs).Distinct());

    private static string Needs(Perturbation member) => member is PromptPerturbation whole ? whole.Kernel.Needs
        : member is TextPerturbation { Kernel.Needs: { } needs } ? needs
        : member.Definition.Target == Part.Choices ? "choices (.Choices)"
        : member.Modality.Label() switch
    {
        "image" => "a picture (.Image)",
        "audio" => "a sound (.Audio)",
        _ => "an input text (.Input, or the user text)",
    };
}
