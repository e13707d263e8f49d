namespace EvalKit;

/// <summary>One trial of every case.</summary>
/// <param name="Repeat">Which repetition of the same input it is.</param>
/// <param name="Purpose">Why.</param>
internal readonly record struct DesignPass(int Repeat, TrialPurpose Purpose)
{
    /// <summary>Which perturbed input of the case; −1 where it is not perturbed.</summary>
    public int Sample { get; init; } = -1;

    /// <summary>The axis of a probe; the design chooses that of a sample.</summary>
    public int Axis { get; init; } = -1;

    /// <summary>The severity of a probe.</summary>
    public double Severity { get; init; }

    /// <summary>Which combination of the case's kinds of input; −1 where all are there.</summary>
    public int Combination { get; init; } = -1;
}
