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
    private const int MaxSentence = 400;

    /// <summary>Text in quotes, those inside it escaped; without text, null.</summary>
    public static string Of(string? text) => text is null ? "null" : Shown(text, quoted: true);

    /// <summary>Text without quotes, for sentences that another library wrote about untrusted input.</summary>
    public static string Plain(string text) => Shown(text, quoted: false);

    private static string Shown(string text, bool quoted)
    {
        var max = quoted ? MaxLength : MaxSentence;
        var shown = new StringBuilder(quoted ? "\"" : "");
        var length = text.Length <= max ? text.Length
            : char.IsHighSurrogate(text[max - 1]) ? max - 1
            : max;
        for (var i = 0; i < length; i++)
        {
            var width = char.IsSurrogatePair(text, i) ? 2 : 1;
            var category = width == 2 ? CharUnicodeInfo.GetUnicodeCategory(text, i) : CharUnicodeInfo.GetUnicodeCategory(text[i]);
            Append(shown, text.AsSpan(i, width), category, quoted);
            i += width - 1;
        }

        if (quoted) shown.Append('"');
        if (length < text.Length) shown.Append(CultureInfo.InvariantCulture, $"… ({text.Length} characters)");
        return shown.ToString();
    }

    private static void Append(StringBuilder shown, ReadOnlySpan<char> character, UnicodeCategory category, bool quoted)
    {
        switch (character)
        {
            case "\n": shown.Append("\\n"); return;
            case "\r": shown.Append("\\r"); return;
            case "\t": shown.Append("\\t"); return;
            case "\"" when quoted: shown.Append("\\\""); return;
            case "\\" when quoted: shown.Append(@"\\"); return;
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
