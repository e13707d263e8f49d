namespace EvalKit.Statistics;

/// <summary>How much a disagreement between ordered categories counts.</summary>
public enum KappaWeights
{
    /// <summary>Every disagreement counts in full: for categories without an order.</summary>
    None,

    /// <summary>In proportion to the distance of the categories.</summary>
    Linear,

    /// <summary>In proportion to the square of the distance.</summary>
    Quadratic,
}
