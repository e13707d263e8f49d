namespace EvalKit.Statistics;

/// <summary>A graded trial at some severity.</summary>
/// <param name="Severity">How strongly the input was perturbed, finite and not negative; 0 is not at all.</param>
/// <param name="Score">In [0, 1]; 0 and 1 for failed and passed.</param>
/// <param name="Cluster">What trials of one case share: any number.</param>
public readonly record struct SeverityScore(double Severity, double Score, int Cluster);
