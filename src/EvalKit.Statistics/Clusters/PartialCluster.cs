namespace EvalKit.Statistics;

/// <summary>A cluster of which some trials may be missing: what they would have been is not known.</summary>
/// <param name="Passes">Trials that passed.</param>
/// <param name="Failures">Trials that failed.</param>
/// <param name="Trials">All of its trials; those that neither passed nor failed are missing.</param>
public readonly record struct PartialCluster(long Passes, long Failures, long Trials)
{
    /// <summary>Trials that neither passed nor failed.</summary>
    public long Missing => Trials - Passes - Failures;

    internal PartialCluster Mirrored => new(Failures, Passes, Trials);
}
