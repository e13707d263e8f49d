namespace EvalKit;

/// <summary>What is about to be asked, and for which trial.</summary>
/// <param name="Prompt">Everything that is sent.</param>
/// <param name="Context">Eval, case, arm, repeat and seed.</param>
/// <param name="Purpose">Why the trial runs.</param>
/// <param name="Chain">The chain in its canonical form; empty for an unperturbed trial.</param>
internal sealed record ReplyRequest(Prompt Prompt, TrialContext Context, TrialPurpose Purpose, string Chain)
{
    /// <summary>The kinds of input that were left out.</summary>
    public Modality Without { get; init; }

    /// <summary>What it is compared with, where the same is asked for several; empty otherwise.</summary>
    public string Occasion { get; init; } = "";

    /// <summary>What was taken away, in words; null where nothing was.</summary>
    public string? Mutation { get; init; }
}
