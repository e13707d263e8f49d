using EvalKit.Statistics;

namespace EvalKit;

/// <summary>The smallest drop that a comparison finds in 4 runs of 5.</summary>
internal static class DetectableDrop
{
    /// <summary>The deviation of differences where 1 case in 10 passes for one subject and fails for the other: √0.1.</summary>
    public const double TypicalDeviation = 0.31622776601683794;

    private const double Power = 0.8;

    /// <summary>The smallest drop that all clusters alike could prove: the bound leaves room for the share 1 − α^(1/n) that was not seen.</summary>
    public static double AtBest(long clusters, double alpha) => clusters == 0 ? 1 : Math.Pow(alpha, -1.0 / clusters) - 1;

    /// <param name="clusters">Independent cases.</param>
    /// <param name="deviation">The standard deviation of their differences.</param>
    /// <param name="alpha">The error rate of a fail.</param>
    /// <returns>In (0, 1], or null where not even a drop of 1 is seen.</returns>
    public static double? Of(long clusters, double deviation, double alpha)
    {
        // The normal approximation of power has no meaning for fewer, where the bound is Hartigan's.
        if (clusters < ClusteredMean.FewClusters) return null;
        var drop = Math.Max(AtBest(clusters, alpha), deviation * MeanPower.DetectableEffect(clusters, alpha, Power));
        return drop <= 1 ? drop : null;
    }

    public static string InWords(long clusters, double deviation, double alpha) => Of(clusters, deviation, alpha) is { } drop
        ? FormattableString.Invariant($"a drop of {Math.Ceiling(drop * 100) / 100:0.00} in 4 runs of 5")
        : "no drop reliably";
}
