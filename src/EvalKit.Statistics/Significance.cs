namespace EvalKit.Statistics;

/// <summary>What a significance test found.</summary>
/// <param name="Statistic">The test statistic; the method says which.</param>
/// <param name="PValue">Probability, in [0, 1], of a statistic at least as extreme if the null hypothesis holds.</param>
public readonly record struct Significance(double Statistic, double PValue);
