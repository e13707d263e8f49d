namespace EvalKit;

/// <summary>What a row of a comparison says.</summary>
internal enum Change
{
    /// <summary>A drop beyond the margin is shown.</summary>
    Worse,

    /// <summary>A gain is shown.</summary>
    Better,

    /// <summary>Neither is; that is no proof that there is none.</summary>
    NotShown,

    /// <summary>No pair differs, and none is missing.</summary>
    Tied,
}
