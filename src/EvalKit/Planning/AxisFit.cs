using EvalKit.Media;

namespace EvalKit;

/// <summary>Whether a perturbation has anything to change in a prompt, and what to say when it has not.</summary>
internal static class AxisFit
{
    public static bool CanChange(PerturbationAxis axis, Prompt prompt)
    {
        var made = Modality.None;
        foreach (var member in axis.Members)
        {
            // In a fixed chain, what one step makes the next ones may change.
            if (member.CanChange(prompt)) made |= axis.IsRandom ? Modality.None : member.Definition.Makes;
            else if ((made & member.Modality) == 0 || member is PromptPerturbation) return false;
        }

        return true;
    }

    public static string NoCase(PerturbationAxis axis) =>
        $"\"{axis.Label}\" needs {Needs(axis)}, which no case's prompt has.";

    public static string NothingToPerturb(IEnumerable<PerturbationAxis> axes, Prompt prompt) =>
        $"its prompt holds {prompt.Modality.Label()}; {string.Join(" and ", axes.Select(axis => $"\"{axis.Label}\" needs {Needs(axis)}"))}.";

    private static string Needs(PerturbationAxis axis) => string.Join(" and ", axis.Members.Select(Needs).Distinct());

    private static string Needs(Perturbation member) => member is PromptPerturbation whole ? whole.Kernel.Needs : member.Modality.Label() switch
    {
        "image" => "a picture (.Image)",
        "audio" => "a sound (.Audio)",
        _ => "an input text (.Input, or the user text)",
    };
}
