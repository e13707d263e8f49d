namespace EvalKit;

/// <summary>What an eval is for.</summary>
public enum EvalIntent
{
    /// <summary>Not stated.</summary>
    Unstated,

    /// <summary>Shows what the model can do; may be hard, and may stay red or undecided for a while.</summary>
    Capability,

    /// <summary>Guards what the model could do before; should stay at 100 %.</summary>
    Regression,

    /// <summary>Guards against harm: no tolerance, and nothing undecided is green.</summary>
    Safety,
}
