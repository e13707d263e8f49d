using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace EvalKit;

/// <summary>Words and letters as a markup language or an encoding writes them.</summary>
internal static class Markup
{
    private static readonly (string Open, string Close)[] Markdown = [("**", "**"), ("*", "*"), ("_", "_"), ("~~", "~~"), ("[", "](#)"), ("==", "==")];

    private static readonly (string Open, string Close)[] Html = [("<b>", "</b>"), ("<i>", "</i>"), ("<span>", "</span>"), ("<a href=\"#\">", "</a>"), ("<em>", "</em>"), ("<u>", "</u>")];

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouAEIOU");

    private const int UsualLength = 128;
    private const int MostOctets = 4;

    public static LetterForms Entities { get; } = LetterForms.Instead(letter => [FormattableString.Invariant($"&#{(int)letter};"), FormattableString.Invariant($"&#x{(int)letter:x};")]);

    public static LetterForms JsonEscapes { get; } = LetterForms.Instead(letter => [FormattableString.Invariant($"\\u{(int)letter:x4}")]);

    public static LetterForms PercentCodes { get; } = LetterForms.Instead(letter => [FormattableString.Invariant($"%{(int)letter:X2}")]);

    public static TextEdit? InMarkdown(in WordSite word) => Between(word, word.AnyOf<(string, string)>(1, Markdown));

    public static TextEdit? InHtml(in WordSite word) => Between(word, word.AnyOf<(string, string)>(1, Html));

    /// <summary>A numeric character reference, decimal or hexadecimal.</summary>
    public static TextEdit? AsEntity(in LetterSite letter)
    {
        var isDecimal = letter.Below(1, 2) == 0;
        var text = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[UsualLength]);
        foreach (var rune in letter.Self.EnumerateRunes())
        {
            text.AppendLiteral(isDecimal ? "&#" : "&#x");
            text.AppendFormatted(rune.Value, isDecimal ? null : "x");
            text.AppendLiteral(";");
        }

        return letter.To(text.ToStringAndClear());
    }

    /// <summary>JSON's escape of each UTF-16 unit.</summary>
    public static TextEdit? AsJsonEscape(in LetterSite letter)
    {
        var text = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[UsualLength]);
        foreach (var unit in letter.Self)
        {
            text.AppendLiteral("\\u");
            text.AppendFormatted((int)unit, "x4");
        }

        return letter.To(text.ToStringAndClear());
    }

    /// <summary>Percent-encoding of the letter's UTF-8 bytes.</summary>
    public static TextEdit? AsPercentCode(in LetterSite letter)
    {
        var text = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[UsualLength]);
        Span<byte> octets = stackalloc byte[MostOctets];
        foreach (var rune in letter.Self.EnumerateRunes())
        {
            foreach (var octet in octets[..rune.EncodeToUtf8(octets)])
            {
                text.AppendLiteral("%");
                text.AppendFormatted(octet, "X2");
            }
        }

        return letter.To(text.ToStringAndClear());
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
