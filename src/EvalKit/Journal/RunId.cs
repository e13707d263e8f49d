using System.Globalization;
using System.Security.Cryptography;

namespace EvalKit.Extensibility;

/// <summary>A run's id: its UTC start to the millisecond, then random digits, so that ids sort by time and processes never share one.</summary>
internal static class RunId
{
    private const string Stamp = "yyyyMMdd'T'HHmmssfff'Z'";

    public static string Create(DateTimeOffset started) =>
        $"{started.UtcDateTime.ToString(Stamp, CultureInfo.InvariantCulture)}-{RandomNumberGenerator.GetHexString(6, lowercase: true)}";

    /// <summary>When the run of an id began, UTC; null for what is no id.</summary>
    public static DateTime? StartOf(string id)
    {
        var dash = id.IndexOf('-', StringComparison.Ordinal);
        return dash > 0 && DateTime.TryParseExact(id[..dash], Stamp, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var started)
            ? started
            : null;
    }
}
