namespace EvalKit;

/// <summary>A perturbation of the whole prompt rather than of one part after another.</summary>
internal sealed class PromptPerturbation(PerturbationDefinition definition, IPromptKernel kernel) : Perturbation(definition)
{
    internal IPromptKernel Kernel { get; } = kernel;

    internal override Modality Encodes => Definition.Encodes;

    internal override Perturbation With(PerturbationDefinition changed) => new PromptPerturbation(changed, Kernel);

    internal override bool CanChange(IReadOnlyList<DraftPart> parts, IReadOnlyList<DraftPart> clean) =>
        Kernel.CanChange(new(parts, clean, Definition.Target, []));

    internal override bool CanTarget(Part part) => Kernel.IsAimed && part is (Part.User or Part.Context or Part.Input or Part.Assistant);

    /// <summary>The parts after it; the same ones where steps before have left nothing to change.</summary>
    internal IReadOnlyList<DraftPart> Apply(
        IReadOnlyList<DraftPart> parts, IReadOnlyList<DraftPart> clean, IReadOnlyList<PerturbationStep> steps, in PerturbationContext context)
    {
        var draft = new PromptDraft(parts, clean, Definition.Target, steps);
        return Kernel.CanChange(draft) ? Kernel.Change(draft, context) : parts;
    }
}
