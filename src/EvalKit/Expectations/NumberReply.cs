using System.Globalization;
using System.Text.RegularExpressions;

namespace EvalKit;

/// <summary>Reads a reply that should be one number, and says what it is instead.</summary>
internal static partial class NumberReply
{
    /// <summary>What <see cref="Digits"/> can return.</summary>
    public const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>Longer than any number anyone writes; keeps hostile digits from the parsers.</summary>
    private const int MaxLength = 400;

    /// <summary>The number without thousands separators and currency.</summary>
    /// <exception cref="ReplyFormatException">The reply is not one number.</exception>
    public static string Digits(string reply, string expected)
    {
        var text = reply.AsSpan().Trim();
        if (text.Length <= MaxLength && Whole().Match(text.ToString()) is { Success: true } number)
        {
            var sign = number.Groups["sign"].ValueSpan is "-" or "−" ? "-" : "";
            return $"{sign}{number.Groups["digits"].Value.Replace(",", "", StringComparison.Ordinal)}";
        }

        throw new ReplyFormatException($"expected the number {expected} and nothing else, got {Excerpt.Of(reply)}{Hint(text)}");
    }

    private static string Hint(ReadOnlySpan<char> text)
    {
        if (text.Length > MaxLength) return "";
        var numbers = Numbers().Count(text);
        return numbers == 0 ? ": there is no number in it"
            : DecimalComma().IsMatch(text) ? ": the comma separates thousands and the point decimals"
            : numbers > 1 ? ": there is more than one number in it"
            : ": there is more than the number in it";
    }

    // A sign before or behind a currency symbol in front; a symbol behind the digits only where there is none in front.
    private const string Sign = @"(?<sign>[-+−])?";
    private const string Symbol = @"(?<symbol>\p{Sc})";
    private const string Front = $@"(?:{Sign}\s?{Symbol}?\s?|{Symbol}\s?{Sign})";
    private const string Integer = @"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)";

    [GeneratedRegex(
        $@"\A{Front}(?<digits>{Integer}(?:\.[0-9]+)?(?:[eE][-+]?[0-9]{{1,3}})?|\.[0-9]+)\s?(?(symbol)|\p{{Sc}}?)\.?\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    [GeneratedRegex("[0-9][0-9.,]*", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\A\D*[0-9.]*,[0-9]+\D*\z", RegexOptions.CultureInvariant)]
    private static partial Regex DecimalComma();
}
