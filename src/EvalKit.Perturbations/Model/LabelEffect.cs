namespace EvalKit;

/// <summary>Whether the right answer stays right under a perturbation.</summary>
public enum LabelEffect
{
    /// <summary>The expected answer stays what it was.</summary>
    Preserves,

    /// <summary>It stays, unless the answer depends on what the perturbation changes (<see cref="Perturbation.Changes"/>).</summary>
    PreservesUnlessDependent,

    /// <summary>The expected answer is another one afterwards.</summary>
    Changes,
}
