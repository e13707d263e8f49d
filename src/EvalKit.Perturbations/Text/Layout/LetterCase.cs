namespace EvalKit;

/// <summary>
/// Capitals and small letters of the Latin, Greek and Cyrillic alphabets, one character for one. The runtime's casing follows the platform's
/// tables.
/// </summary>
internal static class LetterCase
{
    private static readonly string[] Latin = [.. Enumerable.Range(0, 256).Select(letter => ((char)letter).ToString())];

    public static TextEdit? Flip(in LetterSite letter) => Changed(letter, Other(letter.Self[0]));

    public static TextEdit? Raise(in LetterSite letter) => Changed(letter, Capital(letter.Self[0]));

    public static TextEdit? Lower(in LetterSite letter) => Changed(letter, Small(letter.Self[0]));

    /// <summary>A capital at the beginning of each word.</summary>
    public static TextEdit? Title(in LetterSite letter) => letter.FollowsLetter || (letter.Start > 0 && TextWords.IsApostrophe(letter.Text[letter.Start - 1])) ? null : Raise(letter);

    /// <summary>The small letter of a capital, and the other way round.</summary>
    public static char Other(char letter) => IsCapital(letter) ? Small(letter) : Capital(letter);

    public static char Capital(char letter) => letter switch
    {
        >= 'a' and <= 'z' => (char)(letter - 32),
        < '\u0080' => letter,
        >= 'à' and <= 'þ' and not '÷' => (char)(letter - 32),
        >= '\u0101' and <= '\u0137' when letter % 2 == 1 && letter != '\u0131' => (char)(letter - 1),
        >= '\u013A' and <= '\u0148' when letter % 2 == 0 => (char)(letter - 1),
        >= '\u014B' and <= '\u0177' when letter % 2 == 1 => (char)(letter - 1),
        >= '\u017A' and <= '\u017E' when letter % 2 == 0 => (char)(letter - 1),
        >= 'α' and <= 'ω' and not 'ς' => (char)(letter - 32),
        >= 'а' and <= 'я' => (char)(letter - 32),
        >= 'ѐ' and <= 'џ' => (char)(letter - 80),
        _ => letter,
    };

    public static char Small(char letter) => letter switch
    {
        >= 'A' and <= 'Z' => (char)(letter + 32),
        < '\u0080' => letter,
        >= 'À' and <= 'Þ' and not '×' => (char)(letter + 32),
        >= '\u0100' and <= '\u0136' when letter % 2 == 0 && letter != '\u0130' => (char)(letter + 1),
        >= '\u0139' and <= '\u0147' when letter % 2 == 1 => (char)(letter + 1),
        >= '\u014A' and <= '\u0176' when letter % 2 == 0 => (char)(letter + 1),
        >= '\u0179' and <= '\u017D' when letter % 2 == 1 => (char)(letter + 1),
        >= 'Α' and <= 'Ω' and not '\u03A2' => (char)(letter + 32),
        >= 'А' and <= 'Я' => (char)(letter + 32),
        >= 'Ѐ' and <= 'Џ' => (char)(letter + 80),
        _ => letter,
    };

    public static bool IsCapital(char letter) => Small(letter) != letter;

    /// <summary>A replacement in the case of what it stands for: all capitals, a capital first, or as it is.</summary>
    public static string Like(ReadOnlySpan<char> word, string replacement)
    {
        if (replacement.Length == 0 || word.IsEmpty || !IsCapital(word[0])) return replacement;
        var isAllCapitals = word.Length > 1;
        foreach (var letter in word) isAllCapitals &= Capital(letter) == letter;
        return isAllCapitals ? string.Create(replacement.Length, replacement, static (to, from) => { for (var i = 0; i < to.Length; i++) to[i] = Capital(from[i]); })
            : Capital(replacement[0]) + replacement[1..];
    }

    private static TextEdit? Changed(in LetterSite letter, char other) => other == letter.Self[0] ? null : new(letter.Start, 1, other < Latin.Length ? Latin[other] : other.ToString());
}
