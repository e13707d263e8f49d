using System.Globalization;
using System.Text;

namespace EvalKit;

/// <summary>Text from cases and replies inside HTML: it can be read, and can do nothing else.</summary>
internal static class HtmlText
{
    /// <summary>Escaped for an element and for an attribute in double quotes; at most <paramref name="maxLength"/> characters and then <c>…</c>.</summary>
    public static string Of(string text, int maxLength = 600)
    {
        var visible = VisibleText.Of(text, maxLength);
        var result = new StringBuilder(visible.Length + 16);
        foreach (var rune in visible.EnumerateRunes()) Append(result, rune);
        return result.ToString();
    }

    private static void Append(StringBuilder result, Rune rune)
    {
        if (rune.Value == '&') result.Append("&amp;");
        else if (rune.Value == '<') result.Append("&lt;");
        else if (rune.Value == '>') result.Append("&gt;");
        else if (rune.Value == '"') result.Append("&quot;");
        else if (rune.Value == '\'') result.Append("&#39;");
        // Neither HTML nor XML lets these stand, escaped or not.
        else if ((rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF) result.Append(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:X4}}}");
        else result.Append(rune.ToString());
    }
}
