namespace EvalKit;

/// <summary>A planned trial as a gate counts it.</summary>
/// <param name="Facts">What a gate may choose it by.</param>
/// <param name="Case">The case's row.</param>
/// <param name="Cluster">The case's cluster.</param>
/// <param name="Axis">The perturbation axis, or −1.</param>
/// <param name="Repeat">Which repetition of the same input it is.</param>
internal readonly record struct PlannedTrial(TrialFacts Facts, int Case, int Cluster, int Axis, int Repeat)
{
    /// <summary>The compared subject it is of; null for the main one.</summary>
    public string? Arm { get; init; }

    /// <summary>The kinds of input that the case has.</summary>
    public Modality Factors { get; init; }

    /// <summary>Those of them that are left out.</summary>
    public Modality Without { get; init; }
}
