namespace EvalKit;

/// <summary>What is known of a planned trial before it runs: all that a gate may choose its trials by.</summary>
public readonly struct TrialFacts
{
    internal TrialFacts(
        Modality modality, Difficulty difficulty, PerturbationAxis? axis, double severity, Func<string, string?> slice, bool asShipped = false)
    {
        IsAsShipped = asShipped;
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

    /// <summary>The perturbation axis, or null where the input is not perturbed.</summary>
    public PerturbationAxis? Axis { get; }

    /// <summary>True where the input is perturbed.</summary>
    public bool IsPerturbed => Axis is not null;

    /// <summary>True where the media's bytes are sent as they came, beside a clean trial that sends canonical ones.</summary>
    public bool IsAsShipped { get; }

    /// <summary>True for the trials of the case as it is: neither perturbed nor <see cref="IsAsShipped"/>.</summary>
    public bool IsClean => !IsPerturbed && !IsAsShipped;

    /// <summary>The planned severity; 0 for a clean trial.</summary>
    public double Severity { get; }

    internal Func<string, string?> SliceOf { get; }
}
