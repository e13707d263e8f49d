namespace EvalKit;

/// <summary>A trial that a scheduler proposes. Pair key: case, chain, repeat; with arm and purpose it is the trial key.</summary>
/// <param name="Index">Position in the plan's order; results are consumed in it.</param>
/// <param name="CaseIndex">The case's row.</param>
/// <param name="Axis">The perturbation axis, or −1 for a clean trial.</param>
/// <param name="Severity">The planned severity; 0 for a clean trial.</param>
/// <param name="Sample">Which of the case's perturbed inputs this is.</param>
/// <param name="Repeat">Which repetition of the same input this is.</param>
/// <param name="Purpose">Measure, or planned for a gate of its own.</param>
internal readonly record struct TrialSpec(long Index, int CaseIndex, int Axis, double Severity, int Sample, int Repeat, TrialPurpose Purpose = TrialPurpose.Measure)
{
    /// <summary>Which subject it is of: 0 is the main one, then the compared ones in the plan's order.</summary>
    public int Arm { get; init; }

    /// <summary>The kinds of input that are left out.</summary>
    public Modality Without { get; init; }

    public bool IsPerturbed => Axis >= 0;

    public bool IsAsShipped => Purpose == TrialPurpose.AsShipped;

    public bool IsClean => !IsPerturbed && Purpose == TrialPurpose.Measure;
}
