namespace EvalKit;

internal sealed class TextPerturbation(PerturbationDefinition definition, ITextKernel kernel) : Perturbation(definition)
{
    internal ITextKernel Kernel { get; } = kernel;

    internal override Perturbation With(PerturbationDefinition changed) => new TextPerturbation(changed, Kernel);
}
