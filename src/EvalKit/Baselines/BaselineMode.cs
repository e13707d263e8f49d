namespace EvalKit;

/// <summary>What a run does with the committed baselines of its evals.</summary>
public enum BaselineMode
{
    /// <summary>Compares with them; writes nothing.</summary>
    Compare,

    /// <summary>Compares with what is there, then writes what this run measured, if it was complete; an anchor only where there is none.</summary>
    Update,

    /// <summary>As <see cref="Update"/>, and the anchor is replaced, too.</summary>
    Anchor,
}
