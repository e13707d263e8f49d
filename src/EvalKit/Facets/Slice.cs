namespace EvalKit;

/// <summary>Slices that results decide on: the results of an earlier run, never those that are judged.</summary>
public static class Slice
{
    /// <summary>
    /// What became of each case in an earlier run: it passed, it failed in some trial, or it was not there. For
    /// <c>.On(Slice.FromHistory(Baseline.Committed).FailedBefore())</c>, or whole for <see cref="Gate.ForEach"/>.
    /// </summary>
    /// <param name="baseline"><see cref="Baseline.Committed"/> or <see cref="Baseline.Anchor"/>, which stays where it is and so keeps the slice as it is.</param>
    /// <remarks>
    /// Cases picked because they failed do better the next time by chance alone: a rate over them is the rate of these cases, and no sign of progress.
    /// A gate that would judge them by the results that picked them is a plan error.
    /// </remarks>
    public static HistoryFacet FromHistory(Baseline baseline)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        return new(baseline);
    }
}
