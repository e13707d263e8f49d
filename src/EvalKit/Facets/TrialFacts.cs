namespace EvalKit;

/// <summary>What is known of a planned trial before it runs: all that a gate may choose its trials by.</summary>
public readonly struct TrialFacts
{
    internal TrialFacts(
        Modality modality, Difficulty difficulty, PerturbationAxis? axis, double severity, Func<string, string?> slice, TrialPurpose purpose = TrialPurpose.Measure)
    {
        Modality = modality;
        Difficulty = difficulty;
        Axis = axis;
        Severity = severity;
        Purpose = purpose;
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

    /// <summary>Why the trial is planned. Gates are asked about those of purpose Measure and AsShipped.</summary>
    public TrialPurpose Purpose { get; }

    /// <summary>True where the media's bytes are sent as they came, beside a clean trial that sends canonical ones.</summary>
    public bool IsAsShipped => Purpose == TrialPurpose.AsShipped;

    /// <summary>True for the trials of the case as it is, which clean rates are over.</summary>
    public bool IsClean => !IsPerturbed && Purpose == TrialPurpose.Measure;

    /// <summary>The planned severity; 0 for a clean trial.</summary>
    public double Severity { get; }

    internal Func<string, string?> SliceOf { get; }

    /// <summary>Whether the case passed in an earlier run, null where that did not have it; set where a gate picks cases by one.</summary>
    internal Func<Baseline, bool?>? HistoryOf { get; init; }
}
