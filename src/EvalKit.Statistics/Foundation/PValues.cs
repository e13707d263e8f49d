namespace EvalKit.Statistics;

internal static class PValues
{
    /// <summary>
    /// One tail, or twice the smaller one. Tails of a discrete statistic both hold the observed value, so that their double can
    /// exceed 1 and is cut there.
    /// </summary>
    public static double From(Alternative alternative, double atMost, double atLeast) => Math.Clamp(
        alternative switch
        {
            Alternative.Less => atMost,
            Alternative.Greater => atLeast,
            _ => 2 * Math.Min(atMost, atLeast),
        },
        0,
        1);
}
