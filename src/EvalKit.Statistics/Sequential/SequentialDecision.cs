namespace EvalKit.Statistics;

/// <summary>What a sequential test says after the trials so far.</summary>
public enum SequentialDecision
{
    /// <summary>The next trial is needed.</summary>
    Continue,

    /// <summary>The good rate is accepted: stop.</summary>
    Good,

    /// <summary>The bad rate is accepted: stop.</summary>
    Bad,
}
