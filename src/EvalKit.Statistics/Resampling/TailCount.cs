namespace EvalKit.Statistics;

/// <summary>How many resampled statistics are at most, and how many at least, the one observed.</summary>
internal struct TailCount(double observed, double slack)
{
    private long _all;
    private long _atMost;
    private long _atLeast;

    public void Add(double statistic)
    {
        _all++;
        if (statistic <= observed + slack) _atMost++;
        if (statistic >= observed - slack) _atLeast++;
    }

    /// <summary>Random resamples do not hold the observed arrangement for certain, so that it is added.</summary>
    public readonly double PValue(Alternative alternative, bool observedAdded)
    {
        var more = observedAdded ? 1.0 : 0.0;
        return PValues.From(alternative, (_atMost + more) / (_all + more), (_atLeast + more) / (_all + more));
    }
}
