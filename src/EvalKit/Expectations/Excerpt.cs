using System.Globalization;
using System.Text;

namespace EvalKit;

/// <summary>
/// Shows untrusted text in a message: in quotes, on one line, at most 120 characters of it. What a terminal or a reader could be
/// misled by is escaped: control and format characters (direction overrides, zero widths), line separators and lone surrogates.
/// </summary>
internal static class Excerpt
{
    public const int MaxLength = 120;

    public static string Of(string? text)
    {
        if (text is null) return "null";
        var shown = new StringBuilder("\"");
        var length = text.Length <= MaxLength ? text.Length
            : char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1
            : MaxLength;
        for (var i = 0; i < length; i++)
        {
            if (char.IsSurrogatePair(text, i)) Append(shown, text.AsSpan(i++, 2), CharUnicodeInfo.GetUnicodeCategory(text, i - 1));
            else Append(shown, text.AsSpan(i, 1), CharUnicodeInfo.GetUnicodeCategory(text[i]));
        }

        shown.Append('"');
        if (length < text.Length) shown.Append(CultureInfo.InvariantCulture, $"… ({text.Length} characters)");
        return shown.ToString();
    }

    private static void Append(StringBuilder shown, ReadOnlySpan<char> character, UnicodeCategory category)
    {
        switch (character)
        {
            case "\n": shown.Append("\\n"); return;
            case "\r": shown.Append("\\r"); return;
            case "\t": shown.Append("\\t"); return;
            case "\"": shown.Append("\\\""); return;
            case "\\": shown.Append(@"\\"); return;
        }

        if (category is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse)
        {
            foreach (var unit in character) shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:X4}");
        }
        else
        {
            shown.Append(character);
        }
    }
}
