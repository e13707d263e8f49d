using System.Globalization;
using System.Numerics;

namespace EvalKit;

public static partial class Answer
{
    /// <summary>
    /// The reply is one number and nothing else, and that number is the expected one. The point marks decimals and the comma
    /// thousands, in groups of three: <c>1,234.50</c> is a number, <c>4,5</c> is none. A sign, one currency symbol (<c>€ 41.20</c>),
    /// an exponent, white space around it and a period after it are allowed. Prose, units and two numbers are malformed, which
    /// fails the trial.
    /// </summary>
    /// <typeparam name="T">Use <see cref="decimal"/> for money. For <see cref="double"/>, <see cref="float"/> and
    /// <see cref="Half"/>, differences that arithmetic in the type itself makes (1e-12, 1e-5 and 5e-3 of the number) are none.</typeparam>
    /// <param name="expected">The number; finite.</param>
    /// <param name="within">How far off it may be, inclusive; not negative, 0 by default.</param>
    public static IExpectation<Reply> Number<T>(T expected, T within = default)
        where T : struct, INumber<T>
    {
        if (!T.IsFinite(expected)) throw new ArgumentOutOfRangeException(nameof(expected), expected, "The expected number must be finite.");
        if (!T.IsFinite(within) || T.IsNegative(within))
            throw new ArgumentOutOfRangeException(nameof(within), within, "The tolerance must be finite and not negative.");

        var shown = T.IsZero(within)
            ? expected.ToString(null, CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{expected} ± {within}");
        return new DelegateExpectation<Reply>($"number {shown}", reply =>
        {
            var digits = NumberReply.Digits(reply.Text, shown);
            // A number that the type cannot hold, such as 41.5 for an int, is read well and is not the expected one.
            return T.TryParse(digits, NumberReply.Style, CultureInfo.InvariantCulture, out var actual) && IsWithin(actual, expected, within)
                ? Grade.Pass()
                : Grade.Fail($"expected {shown}, got {Excerpt.Of(reply.Text)}");
        }) { Answers = ExpectedAnswer.Of(Written(expected)) };
    }

    /// <summary>As people write it: without zeros that say nothing, and with the thousands apart, too.</summary>
    private static IEnumerable<string> Written<T>(T number)
        where T : struct, INumber<T>
    {
        var full = number.ToString(null, CultureInfo.InvariantCulture);
        var brief = full.Contains('.', StringComparison.Ordinal) && !full.Contains('E', StringComparison.Ordinal) ? full.TrimEnd('0').TrimEnd('.') : full;
        return new[] { full, brief, Grouped(full), Grouped(brief) }.Distinct(StringComparer.Ordinal);
    }

    private static string Grouped(string number)
    {
        var end = number.IndexOfAny(['.', 'E']);
        if (end < 0) end = number.Length;
        for (var at = end - 3; at > 0 && char.IsAsciiDigit(number[at - 1]); at -= 3) number = number.Insert(at, ",");
        return number;
    }

    private static bool IsWithin<T>(T actual, T expected, T within)
        where T : struct, INumber<T>
    {
        if (actual == expected) return true;
        try
        {
            var difference = checked(actual > expected ? actual - expected : expected - actual);
            if (difference <= within) return true;
            var rounding = Rounding<T>();
            return !T.IsZero(rounding) && difference <= within + (rounding * T.MaxMagnitude(T.Abs(actual), T.Abs(expected)))
                && T.IsFinite(actual);
        }
        catch (OverflowException)
        {
            // Numbers of opposite sign so far apart that the type cannot hold the difference.
            return false;
        }
    }

    private static T Rounding<T>()
        where T : struct, INumber<T> =>
        typeof(T) == typeof(double) ? T.CreateTruncating(1e-12)
        : typeof(T) == typeof(float) ? T.CreateTruncating(1e-5)
        : typeof(T) == typeof(Half) ? T.CreateTruncating(5e-3)
        : T.Zero;
}
