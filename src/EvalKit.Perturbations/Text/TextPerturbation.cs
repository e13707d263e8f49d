namespace EvalKit;

internal sealed class TextPerturbation(PerturbationDefinition definition, ITextKernel kernel) : Perturbation(definition)
{
    internal ITextKernel Kernel { get; } = kernel;

    internal override Perturbation With(PerturbationDefinition changed) => new TextPerturbation(changed, Kernel);

    internal override bool CanChange(IReadOnlyList<DraftPart> parts, IReadOnlyList<DraftPart> clean) => Kernel.Needs is null
        ? base.CanChange(parts, clean)
        : PartTargets.Of(this, parts, clean).Any(place => Kernel.CanChange(((TextDraft)parts[place]).Text));

    /// <summary>Where each strength is a text of its own, a severity between two takes the stronger one: rounded down, the strongest would hardly ever be drawn.</summary>
    internal override IEnumerable<PerturbationStep> StepsAt(double severity, CounterRandom random) =>
        Kernel.Rewrites ? [At(Scale.TicksOfAmount(Math.Ceiling(Math.Min(severity, MaxSeverity))))] : base.StepsAt(severity, random);
}
