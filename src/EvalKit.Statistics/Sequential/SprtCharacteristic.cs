namespace EvalKit.Statistics;

/// <summary>What a sequential test does for one true pass rate: exact, not simulated.</summary>
/// <param name="ProbabilityGood">Probability that it ends with <see cref="SequentialDecision.Good"/>.</param>
/// <param name="ProbabilityBad">Probability that it ends with <see cref="SequentialDecision.Bad"/>.</param>
/// <param name="MeanTrials">Trials until it ends, on average.</param>
public readonly record struct SprtCharacteristic(double ProbabilityGood, double ProbabilityBad, double MeanTrials);
