namespace EvalKit;

/// <summary>
/// The other canonical form of a letter: taken apart where it is one character, put together where it is several. What the Unicode Standard
/// calls canonically equivalent, so that no reader and no conforming program may tell them apart. Latin, Greek, Cyrillic and Hangul.
/// </summary>
internal static class NormalForms
{
    private const int FirstSyllable = 0xAC00;
    private const int LastSyllable = 0xD7A3;
    private const int FirstLead = 0x1100;
    private const int FirstVowel = 0x1161;
    private const int FirstTail = 0x11A7;
    private const int Vowels = 21;
    private const int Tails = 28;

    public static TextEdit? Change(in LetterSite letter) => Other(letter.Self) is { } other ? letter.To(other) : null;

    /// <summary>The other form; null where there is none.</summary>
    public static string? Other(ReadOnlySpan<char> letter) => letter.Length == 1 ? Apart(letter[0]) : Together(letter);

    private static string? Apart(char whole)
    {
        if (whole >= FirstSyllable && whole <= LastSyllable)
        {
            var index = whole - FirstSyllable;
            var tail = index % Tails;
            return new string([(char)(FirstLead + index / (Vowels * Tails)), (char)(FirstVowel + index / Tails % Vowels), .. tail > 0 ? [(char)(FirstTail + tail)] : Array.Empty<char>()]);
        }

        if (Compositions.PartsOf(whole) is not { } parts) return null;
        return (Apart(parts.Letter) ?? parts.Letter.ToString()) + parts.Mark;
    }

    private static string? Together(ReadOnlySpan<char> parts)
    {
        int lead = parts[0] - FirstLead, vowel = parts[1] - FirstVowel;
        if (lead is >= 0 and < 19 && vowel is >= 0 and < Vowels)
        {
            var tail = parts.Length == 3 ? parts[2] - FirstTail : 0;
            return parts.Length > 3 || tail is < 0 or >= Tails || (parts.Length == 3 && tail == 0) ? null : ((char)(FirstSyllable + (lead * Vowels + vowel) * Tails + tail)).ToString();
        }

        var whole = parts[0];
        foreach (var mark in parts[1..])
        {
            if (Compositions.WholeOf(whole, mark) is not { } composed) return null;
            whole = composed;
        }

        return whole.ToString();
    }
}
