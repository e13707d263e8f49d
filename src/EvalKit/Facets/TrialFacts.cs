namespace EvalKit;

/// <summary>What is known of a planned trial before it runs: all that a gate may choose its trials by.</summary>
public readonly struct TrialFacts
{
    internal TrialFacts(Modality modality, Difficulty difficulty, PerturbationAxis? axis, double severity, Func<string, string?> slice)
    {
        Modality = modality;
        Difficulty = difficulty;
        Axis = axis;
        Severity = severity;
        SliceOf = slice;
    }

    /// <summary>The modality of the case's input.</summary>
    public Modality Modality { get; }

    /// <summary>The case's difficulty.</summary>
    public Difficulty Difficulty { get; }

    /// <summary>The perturbation axis, or null for a clean trial.</summary>
    public PerturbationAxis? Axis { get; }

    /// <summary>True where the input is perturbed.</summary>
    public bool IsPerturbed => Axis is not null;

    /// <summary>The planned severity; 0 for a clean trial.</summary>
    public double Severity { get; }

    internal Func<string, string?> SliceOf { get; }
}
