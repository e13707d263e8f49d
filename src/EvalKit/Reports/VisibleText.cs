using System.Globalization;
using System.Text;

namespace EvalKit;

/// <summary>Makes text harmless on one line of any display: what moves the cursor, breaks the line or turns the reading direction is spelled out.</summary>
internal static class VisibleText
{
    /// <summary>At most <paramref name="maxLength"/> characters and then <c>…</c>.</summary>
    public static string Of(string text, int maxLength = int.MaxValue)
    {
        var result = new StringBuilder();
        var length = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (length++ == maxLength) return result.Append('…').ToString();
            Append(result, rune);
        }

        return result.ToString();
    }

    /// <summary>Whether letters that are read from the right stand in it: they pull what stands beside them to their other side.</summary>
    public static bool HasRightToLeft(string text) => text.EnumerateRunes().Any(IsRightToLeft);

    private static void Append(StringBuilder result, Rune rune)
    {
        if (rune.Value == '\n') result.Append("\\n");
        else if (rune.Value == '\r') result.Append("\\r");
        else if (rune.Value == '\t') result.Append("\\t");
        else if (IsHidden(rune)) result.Append(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:X4}}}");
        else result.Append(rune.ToString());
    }

    // The zero-width joiner holds emoji and several scripts together and cannot harm.
    private static bool IsHidden(Rune rune) => rune.Value != 0x200D && Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static bool IsRightToLeft(Rune rune) => rune.Value is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFE)
        or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF);
}
