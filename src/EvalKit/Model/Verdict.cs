namespace EvalKit;

/// <summary>What a gate decided.</summary>
public enum Verdict
{
    /// <summary>The bound holds even when every missing trial is counted as failed.</summary>
    Pass,

    /// <summary>The requirement is missed even when every missing trial is counted as passed.</summary>
    Fail,

    /// <summary>The trials were scored, but they are too few to tell.</summary>
    Inconclusive,

    /// <summary>The missing trials could turn the verdict: infrastructure, not quality.</summary>
    Incomplete,
}
