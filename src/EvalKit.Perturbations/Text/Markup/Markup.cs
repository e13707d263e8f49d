using System.Buffers;
using System.Globalization;
using System.Text;

namespace EvalKit;

/// <summary>Words and letters as a markup language or an encoding writes them.</summary>
internal static class Markup
{
    private static readonly (string Open, string Close)[] Markdown = [("**", "**"), ("*", "*"), ("_", "_"), ("~~", "~~"), ("[", "](#)"), ("==", "==")];

    private static readonly (string Open, string Close)[] Html = [("<b>", "</b>"), ("<i>", "</i>"), ("<span>", "</span>"), ("<a href=\"#\">", "</a>"), ("<em>", "</em>"), ("<u>", "</u>")];

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouAEIOU");

    public static TextEdit? InMarkdown(in WordSite word) => Between(word, word.AnyOf<(string, string)>(1, Markdown));

    public static TextEdit? InHtml(in WordSite word) => Between(word, word.AnyOf<(string, string)>(1, Html));

    /// <summary>A numeric character reference, decimal or hexadecimal.</summary>
    public static TextEdit? AsEntity(in LetterSite letter)
    {
        var isDecimal = letter.Below(1, 2) == 0;
        var text = new StringBuilder();
        foreach (var rune in letter.Self.EnumerateRunes())
        {
            if (isDecimal) text.Append(CultureInfo.InvariantCulture, $"&#{rune.Value};");
            else text.Append(CultureInfo.InvariantCulture, $"&#x{rune.Value:x};");
        }

        return letter.To(text.ToString());
    }

    /// <summary>JSON's escape of each UTF-16 unit.</summary>
    public static TextEdit? AsJsonEscape(in LetterSite letter)
    {
        var text = new StringBuilder();
        foreach (var unit in letter.Self) text.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}");
        return letter.To(text.ToString());
    }

    /// <summary>Percent-encoding of the letter's UTF-8 bytes.</summary>
    public static TextEdit? AsPercentCode(in LetterSite letter)
    {
        var text = new StringBuilder();
        foreach (var octet in Encoding.UTF8.GetBytes(letter.Self.ToString())) text.Append(CultureInfo.InvariantCulture, $"%{octet:X2}");
        return letter.To(text.ToString());
    }

    public static TextEdit? AsBase64(in WordSite word) => word.To(Convert.ToBase64String(Encoding.UTF8.GetBytes(word.Self.ToString())));

    /// <summary>Each Latin letter thirteen places on.</summary>
    public static TextEdit? AsRot13(in WordSite word)
    {
        var changed = string.Create(word.Length, word.Self, static (to, from) =>
        {
            for (var i = 0; i < to.Length; i++) to[i] = Turned(from[i]);
        });
        return word.Self.SequenceEqual(changed) ? null : word.To(changed);
    }

    /// <summary>What stands before the first vowel goes to the end, and "ay" after it; "way" after a vowel.</summary>
    public static TextEdit? AsPigLatin(in WordSite word)
    {
        var vowel = word.Self.IndexOfAny(Vowels);
        if (vowel < 0 || !Ascii.IsValid(word.Self) || word.Self.Contains('\'')) return null;
        var turned = vowel == 0 ? string.Concat(word.Self, "way") : string.Concat(word.Self[vowel..], word.Self[..vowel], "ay");
        return word.To(vowel > 0 && LetterCase.IsCapital(word.Self[0]) && !(word.Length > 1 && LetterCase.IsCapital(word.Self[1]))
            ? LetterCase.Capital(turned[0]) + Lowered(turned[1..])
            : turned);
    }

    private static string Lowered(string text) => string.Create(text.Length, text, static (to, from) =>
    {
        for (var i = 0; i < to.Length; i++) to[i] = LetterCase.Small(from[i]);
    });

    private static char Turned(char letter) => letter switch
    {
        >= 'a' and <= 'z' => (char)('a' + (letter - 'a' + 13) % 26),
        >= 'A' and <= 'Z' => (char)('A' + (letter - 'A' + 13) % 26),
        _ => letter,
    };

    private static TextEdit? Between(in WordSite word, (string Open, string Close) marks) => word.To(string.Concat(marks.Open, word.Self, marks.Close));
}
