namespace EvalKit.Statistics;

/// <summary>What the numbers of a rating mean, and so how far two of them are apart.</summary>
public enum RatingScale
{
    /// <summary>Names without an order.</summary>
    Nominal,

    /// <summary>An order without distances, such as poor, fair, good.</summary>
    Ordinal,

    /// <summary>Distances count, zero means nothing.</summary>
    Interval,

    /// <summary>Distances count in proportion to the size; values are not negative.</summary>
    Ratio,
}
