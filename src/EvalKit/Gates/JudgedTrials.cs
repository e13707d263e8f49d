namespace EvalKit;

/// <summary>Words for the kind of trials that a gate judges, as the journal keeps them.</summary>
internal static class JudgedTrials
{
    public const string Clean = "clean";
    public const string Perturbed = "perturbed";
    public const string AsShipped = "as shipped";

    /// <summary>Trials of a purpose of their own, such as the corpus: none of those that the rates are over.</summary>
    public const string Apart = "apart";

    public const string Several = "several";

    /// <summary>The word for one trial.</summary>
    public static string Of(in TrialFacts trial) => trial.Purpose switch
    {
        TrialPurpose.Measure or TrialPurpose.Probe or TrialPurpose.Identity => trial.IsPerturbed ? Perturbed : Clean,
        TrialPurpose.AsShipped => AsShipped,
        _ => Apart,
    };

    /// <summary>The word for all that <paramref name="known"/> stands for, null for none yet, and one more.</summary>
    public static string With(string? known, in TrialFacts trial) => Of(trial) is var one && (known ?? one) == one ? one : Several;
}
