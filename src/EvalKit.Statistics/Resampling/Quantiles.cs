namespace EvalKit.Statistics;

internal static class Quantiles
{
    /// <summary>The quantile of sorted values by linear interpolation (type 7 of Hyndman and Fan, 1996).</summary>
    public static double OfSorted(ReadOnlySpan<double> sorted, double probability)
    {
        var place = probability * (sorted.Length - 1);
        var below = Math.Clamp((int)Math.Floor(place), 0, sorted.Length - 1);
        var above = Math.Min(below + 1, sorted.Length - 1);
        // Equal neighbours are answered as they are: infinite ones have no difference.
        return sorted[below] == sorted[above] ? sorted[below] : sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    public static Bounds Central(double[] values, double confidence)
    {
        Array.Sort(values);
        return new(OfSorted(values, (1 - confidence) / 2), OfSorted(values, (1 + confidence) / 2));
    }
}
