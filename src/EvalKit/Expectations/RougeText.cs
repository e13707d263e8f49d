using System.Text;

namespace EvalKit;

/// <summary>
/// Text as ROUGE splits it, without stemming: lower case, and white space for all but letters and numbers. Those of every script
/// count, with their combining marks; on ASCII text that is what the published tools do.
/// </summary>
internal static class RougeText
{
    public static string Normal(string text)
    {
        var normal = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsPartOfWord(rune)) normal.Append(Rune.ToLowerInvariant(rune));
            else normal.Append(' ');
        }

        return normal.ToString();
    }

    private static bool IsPartOfWord(Rune rune) =>
        Rune.IsLetter(rune) || Rune.IsNumber(rune)
        || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark
            or System.Globalization.UnicodeCategory.SpacingCombiningMark or System.Globalization.UnicodeCategory.EnclosingMark;
}
