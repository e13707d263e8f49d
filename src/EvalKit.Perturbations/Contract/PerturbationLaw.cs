namespace EvalKit;

/// <summary>What every perturbation must keep, so that a search over severities and a shrinker can trust it.</summary>
public enum PerturbationLaw
{
    /// <summary>Severities are finite, 0 at tick 0, never over 5, and never fall as ticks rise.</summary>
    Scale,

    /// <summary>Severity 0 returns the input as it is.</summary>
    Identity,

    /// <summary>The same arguments give the same result.</summary>
    Determinism,

    /// <summary>What was asked before, and on which thread, makes no difference.</summary>
    Independence,

    /// <summary>The input is not written to.</summary>
    NoMutation,

    /// <summary>
    /// Every input, however small or odd, gives a usable result: not null, no exception, finite samples, no halved surrogate pair.
    /// </summary>
    Result,

    /// <summary>More severity does not measure as less change (mean squared error, or edit distance).</summary>
    Monotone,

    /// <summary>Neighbouring severities share their randomness: a step of the scale changes little.</summary>
    Coupling,
}
