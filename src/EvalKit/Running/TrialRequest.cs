namespace EvalKit;

/// <summary>Everything that makes one trial: what is asked, how it is perturbed, and why.</summary>
internal readonly record struct TrialRequest<TCase>(
    TrialPurpose Purpose, TCase Case, string CaseId, int Cell, int Axis, PerturbationChain Chain, double Severity, int Repeat)
{
    /// <summary>The case as it is, which others are compared with.</summary>
    public bool IsClean => Chain.Steps.Count == 0 && Purpose != TrialPurpose.AsShipped;

    /// <summary>The answer of the clean trial of the same case and repeat, to compare with; null where there is none.</summary>
    public CleanAnswer? Clean { get; init; }

    /// <summary>The seed of the perturbations' chance; null for the eval's own.</summary>
    public ulong? Seed { get; init; }

    /// <summary>The kinds of input that are left out.</summary>
    public Modality Without { get; init; }
}
