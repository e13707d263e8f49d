namespace EvalKit;

/// <summary>Comparisons over perturbed trials.</summary>
public sealed class PerturbedNoRegression
{
    private readonly TrialPopulation _population;

    internal PerturbedNoRegression(TrialPopulation population) => _population = population;

    /// <summary>Against a subject that <c>.Compare</c> runs under the same perturbations.</summary>
    /// <param name="name">The name it has in <c>.Compare</c>.</param>
    public NoRegression Against(string name)
    {
        ArmName.ThrowIfInvalid(name);
        return new(new ComparedReference(name, _population));
    }
}
