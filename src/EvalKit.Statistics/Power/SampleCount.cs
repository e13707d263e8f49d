using System.Globalization;

namespace EvalKit.Statistics;

internal static class SampleCount
{
    /// <summary>A whole number of trials, at least 1. What rounding adds beyond a whole number is no reason for one more.</summary>
    public static long Up(double needed)
    {
        var count = Math.Max(1, Math.Ceiling(needed - 1e-9 * needed));
        if (!(count <= Guard.MaxTrials))
            throw new StatisticsArgumentException(string.Create(
                CultureInfo.InvariantCulture,
                $"{needed:G3} trials would be needed: ask for a larger difference, for less power or for a larger alpha."));
        return (long)count;
    }
}
