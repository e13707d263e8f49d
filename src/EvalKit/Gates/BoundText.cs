using System.Globalization;

namespace EvalKit;

/// <summary>Bounds as text: rounded outwards, so that a printed bound never claims more than was shown, and on its own side of the bar.</summary>
internal static class BoundText
{
    private const int MostDigits = 6;

    /// <summary>A lower bound, rounded down.</summary>
    /// <param name="bound">The bound.</param>
    /// <param name="holds">What was decided by it: as many digits are shown as keep it true or false.</param>
    public static string Down(double bound, Func<double, bool> holds) => Rounded(bound, Math.Floor, holds);

    /// <summary>An upper bound, rounded up.</summary>
    /// <inheritdoc cref="Down"/>
    public static string Up(double bound, Func<double, bool> holds) => Rounded(bound, Math.Ceiling, holds);

    private static string Rounded(double bound, Func<double, double> round, Func<double, bool> holds)
    {
        for (var places = 2; ; places++)
        {
            var scale = Math.Pow(10, places);
            var shown = round(bound * scale) / scale;
            // −0 would print its sign.
            if (holds(shown) == holds(bound) || places == MostDigits) return (shown + 0.0).ToString("F" + places, CultureInfo.InvariantCulture);
        }
    }
}
