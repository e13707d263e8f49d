using System.Globalization;

namespace EvalKit;

internal static class Sizes
{
    /// <summary><c>3.4 MB</c>; a megabyte is 10⁶ bytes.</summary>
    public static string Of(long bytes) => bytes switch
    {
        >= 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.0} MB"),
        >= 1_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e3:0} kB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes} B"),
    };
}
