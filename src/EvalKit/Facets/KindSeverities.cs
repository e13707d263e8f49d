namespace EvalKit;

/// <summary>How strongly a chain changes each kind of content: the highest severity of a step about that kind alone; 0 for a kind that none is about.</summary>
/// <param name="Image">Of pictures.</param>
/// <param name="Audio">Of sounds.</param>
/// <param name="Text">Of texts.</param>
internal readonly record struct KindSeverities(double Image, double Audio, double Text)
{
    /// <summary>Zeros for an axis that is about one kind, whose severity says it all.</summary>
    public static KindSeverities Of(PerturbationAxis axis, PerturbationChain chain) => axis.HasSeveralKinds()
        ? new(Highest(chain, Modality.Image), Highest(chain, Modality.Audio), Highest(chain, Modality.Text))
        : default;

    private static double Highest(PerturbationChain chain, Modality kind)
    {
        var highest = 0.0;
        foreach (var step in chain.Steps)
        {
            if (step.Perturbation.Modality == kind) highest = Math.Max(highest, step.Severity);
        }

        return highest;
    }
}
