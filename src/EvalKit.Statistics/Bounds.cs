namespace EvalKit.Statistics;

/// <summary>A lower and an upper bound on an unknown figure; both ends belong to it.</summary>
/// <param name="Lower">The figure is claimed to be no less than this.</param>
/// <param name="Upper">The figure is claimed to be no more than this.</param>
public readonly record struct Bounds(double Lower, double Upper)
{
    /// <summary>Upper less lower: how much is left unknown, in the unit of the figure.</summary>
    public double Width => Upper - Lower;

    /// <summary>Whether a value lies between the bounds or on one of them.</summary>
    public bool Contains(double value) => Lower <= value && value <= Upper;
}
