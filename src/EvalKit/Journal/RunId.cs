using System.Globalization;
using System.Security.Cryptography;

namespace EvalKit.Extensibility;

/// <summary>A run's id: its UTC start to the millisecond, then random digits, so that ids sort by time and processes never share one.</summary>
internal static class RunId
{
    public static string Create(DateTimeOffset started) =>
        $"{started.UtcDateTime.ToString("yyyyMMdd'T'HHmmssfff'Z'", CultureInfo.InvariantCulture)}-{RandomNumberGenerator.GetHexString(6, lowercase: true)}";
}
