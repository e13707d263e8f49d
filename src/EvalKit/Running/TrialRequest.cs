namespace EvalKit;

/// <summary>Everything that makes one trial: what is asked, how it is perturbed, and why.</summary>
internal readonly record struct TrialRequest<TCase>(
    TrialPurpose Purpose, TCase Case, string CaseId, int Cell, int Axis, PerturbationChain Chain, double Severity, int Repeat)
{
    /// <summary>The case as it is, which others are compared with.</summary>
    public bool IsClean => Chain.Steps.Count == 0 && Purpose is not (TrialPurpose.AsShipped or TrialPurpose.Mutate);

    /// <summary>The answer of the clean trial of the same case and repeat, to compare with; null where there is none.</summary>
    public CleanAnswer? Clean { get; init; }

    /// <summary>The seed of the perturbations' chance; null for the eval's own.</summary>
    public ulong? Seed { get; init; }

    /// <summary>What is taken away from the prompt, or from what is expected; null where nothing is.</summary>
    public Mutation? Mutation { get; init; }

    /// <summary>The case whose expectations grade the reply.</summary>
    public TCase Expected { get; init; } = Case;

    /// <summary>What it is compared with, where the same is asked for several; empty otherwise.</summary>
    public string Occasion { get; init; } = "";

    /// <summary>The kinds of input that are left out.</summary>
    public Modality Without { get; init; }
}
