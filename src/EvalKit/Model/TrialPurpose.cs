namespace EvalKit;

/// <summary>
/// Why a trial ran. Only <see cref="Measure"/> trials enter a rate, an interval or a verdict; those <see cref="AsShipped"/>,
/// <see cref="Identity"/>, <see cref="Probe"/> and <see cref="Factorial"/> are planned for gates of their own.
/// </summary>
public enum TrialPurpose
{
    /// <summary>Planned before the first call; the evidence of every gate.</summary>
    Measure,

    /// <summary>
    /// Planned beside a clean trial: the same input with the media's bytes as they came, where clean trials send canonical ones.
    /// Evidence of <see cref="PassRate.AsShipped"/> alone.
    /// </summary>
    AsShipped,

    /// <summary>Planned beside a clean trial: the same input once more, to learn how often the answer changes by itself. Evidence of <see cref="FlipRate"/> alone.</summary>
    Identity,

    /// <summary>Planned at a severity of a gate's own, for every case and perturbation. Evidence of <see cref="Robustness"/> alone.</summary>
    Probe,

    /// <summary>Planned for every combination of a case's kinds of input, some left out. Evidence of <see cref="Interaction"/> alone.</summary>
    Factorial,

    /// <summary>A failing input found by an earlier run, replayed and judged apart.</summary>
    Corpus,

    /// <summary>Proposed by a search for failing inputs.</summary>
    Search,

    /// <summary>A step towards the mildest chain that still fails.</summary>
    Shrink,

    /// <summary>A repeat that tells a failure from chance.</summary>
    Confirm,

    /// <summary>A reply that knows nothing (empty, constant, echoed), graded to find the eval's floor.</summary>
    Null,

    /// <summary>A case asked again with what its answer depends on taken away, to find out whether the eval would notice.</summary>
    Mutate,

    /// <summary>A call made to grade another trial.</summary>
    Judge,
}
