using System.Text.RegularExpressions;

namespace EvalKit;

/// <summary>
/// Text as mteval-v13a splits it (sacreBLEU's tokenizer 13a): four entities are read, ASCII symbols stand alone, periods and commas
/// too except between digits, and a dash after a digit. Case stays.
/// </summary>
internal static partial class MtevalText
{
    public static string Normal(string text)
    {
        var line = text.TrimEnd()
            .Replace("<skipped>", "", StringComparison.Ordinal)
            .Replace("-\n", "", StringComparison.Ordinal)
            .Replace('\n', ' ')
            .Replace("&quot;", "\"", StringComparison.Ordinal)
            .Replace("&amp;", "&", StringComparison.Ordinal)
            .Replace("&lt;", "<", StringComparison.Ordinal)
            .Replace("&gt;", ">", StringComparison.Ordinal);
        line = Symbol().Replace($" {line} ", " $1 ");
        line = MarkAfterOther().Replace(line, "$1 $2 ");
        line = MarkBeforeOther().Replace(line, " $1 $2");
        return DashAfterDigit().Replace(line, "$1 $2 ");
    }

    // All of ASCII that is neither letter nor digit, but for the apostrophe, comma, dash and period.
    [GeneratedRegex(@"([ -&(-+/:-@\[-`{-~])", RegexOptions.CultureInvariant)]
    private static partial Regex Symbol();

    [GeneratedRegex(@"([^0-9])([.,])", RegexOptions.CultureInvariant)]
    private static partial Regex MarkAfterOther();

    [GeneratedRegex(@"([.,])([^0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex MarkBeforeOther();

    [GeneratedRegex(@"([0-9])(-)", RegexOptions.CultureInvariant)]
    private static partial Regex DashAfterDigit();
}
