namespace EvalKit;

/// <summary>Counts that a mean can be taken of.</summary>
internal abstract class MeanTally(PlanSize size) : GateTally(size)
{
    /// <summary>What the mean is over, in words: <c>over 60 trials</c>.</summary>
    public abstract string Over { get; }

    /// <summary>Why nothing can be said whatever the values are; null where it can.</summary>
    public virtual string? WhyIncomplete => null;

    /// <summary>The values by cluster.</summary>
    public abstract ClusterSums Sums();
}
