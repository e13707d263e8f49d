using EvalKit.Extensibility;

namespace EvalKit;

/// <summary>Trials that a rate may be over; none is over two of them.</summary>
internal enum Population
{
    Clean,
    AsShipped,
    Perturbed,
}

internal static class Populations
{
    /// <summary>Where a trial belongs; null where it enters no rate of the eval's own subject.</summary>
    public static Population? Of(TrialEntry trial) =>
        trial.Arm != "main" || trial.Purpose is not (TrialPurpose.Measure or TrialPurpose.AsShipped) ? null
        : trial.Axis >= 0 ? Population.Perturbed
        : trial.Purpose == TrialPurpose.AsShipped ? Population.AsShipped
        : Population.Clean;

    public static string Word(Population population) => population switch
    {
        Population.AsShipped => "as shipped",
        Population.Perturbed => "perturbed",
        _ => "clean",
    };
}
