namespace EvalKit;

/// <summary>Requirements on the mean score of perturbed trials.</summary>
public sealed class PerturbedMeanScore
{
    private readonly TrialPopulation _population;

    internal PerturbedMeanScore(TrialPopulation population) => _population = population;

    /// <summary>The mean score of the planned perturbed trials is at least <paramref name="score"/>.</summary>
    /// <inheritdoc cref="MeanScore.AtLeast"/>
    public Gate AtLeast(double score, double? tolerance = null) => new MeanScoreGate(score, tolerance, _population);
}
