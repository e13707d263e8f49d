using System.Globalization;

namespace EvalKit;

/// <summary>Values as messages show them: like the report of a run, with the invariant culture.</summary>
internal static class Shown
{
    private const int Longest = 40;

    public static string Short(string text) => text.Length <= Longest ? text : text.Substring(0, Longest) + "…";

    /// <summary>A rate or a tolerance as it was written: 0.95, 0.05.</summary>
    public static string Rate(double rate) => rate.ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>A lower bound, rounded down, so that it never claims more than is shown.</summary>
    public static string Lower(double bound) => (Math.Floor(bound * 100) / 100).ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>An upper bound, rounded up.</summary>
    public static string Upper(double bound) => (Math.Ceiling(bound * 100) / 100).ToString("0.00", CultureInfo.InvariantCulture);

    public static string Count(long count) => count.ToString("#,0", CultureInfo.InvariantCulture);
}
