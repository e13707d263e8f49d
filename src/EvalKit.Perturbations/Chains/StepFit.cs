namespace EvalKit;

/// <summary>Whether the steps of a chain have anything to change, before any is carried out.</summary>
internal static class StepFit
{
    /// <summary>True where each finds in the prompt what it is aimed at, or a step before it makes such parts.</summary>
    public static bool Fits(IEnumerable<Perturbation> inOrder, Prompt prompt)
    {
        var made = Modality.None;
        foreach (var step in inOrder)
        {
            if (step.CanChange(prompt)) made |= step.Definition.Makes;
            else if ((made & step.Modality) == 0 || step is PromptPerturbation) return false;
        }

        return true;
    }
}
