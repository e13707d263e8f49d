namespace EvalKit.Statistics;

/// <summary>Which departures from the null hypothesis a test looks for.</summary>
public enum Alternative
{
    /// <summary>Either way.</summary>
    TwoSided,

    /// <summary>The figure tested is smaller than the null hypothesis says.</summary>
    Less,

    /// <summary>The figure tested is larger than the null hypothesis says.</summary>
    Greater,
}
