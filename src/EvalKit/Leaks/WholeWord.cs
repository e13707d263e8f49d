using System.Globalization;

namespace EvalKit;

/// <summary>Whether a text holds an answer as a word of its own, upper and lower case being one.</summary>
internal static class WholeWord
{
    private const int FewestLetters = 2;
    private const int FewestDigits = 3;

    // A longer one is known by its beginning, and a longer text is searched so far.
    private const int MostLetters = 200;
    private const int MostSearched = 200_000;

    /// <summary>What is looked for; null where it is so short that it stands anywhere by chance.</summary>
    public static string? Key(string answer)
    {
        var key = answer.Trim().TrimEnd('.');
        if (key.Length > MostLetters) key = key[..MostLetters];
        var letters = key.Count(char.IsLetter);
        if (letters == 0) return key.Count(char.IsDigit) >= FewestDigits ? key : null;
        return key.Length >= FewestLetters ? key : null;
    }

    public static bool IsIn(string text, string key)
    {
        var searched = Math.Min(text.Length, MostSearched);
        for (var start = 0; start <= searched - key.Length; start++)
        {
            var found = text.AsSpan(start, searched - start).IndexOf(key, StringComparison.OrdinalIgnoreCase);
            if (found < 0) return false;
            start += found;
            if (IsEdge(text, start, key, atEnd: false) && IsEdge(text, start + key.Length, key, atEnd: true)) return true;
        }

        return false;
    }

    private static bool IsEdge(string text, int at, string key, bool atEnd)
    {
        var (outside, beyond) = atEnd ? (at, at + 1) : (at - 1, at - 2);
        if (outside < 0 || outside >= text.Length) return true;
        var inside = atEnd ? key[^1] : key[0];
        // Scripts without spaces have no words to be whole.
        if (!char.IsLetterOrDigit(inside) || CharUnicodeInfo.GetUnicodeCategory(inside) == UnicodeCategory.OtherLetter) return true;
        if (IsPartOfWord(text[outside])) return false;
        // 412 is no word of 412.50, nor of 1,412.
        var separates = char.IsDigit(inside) && text[outside] is '.' or ',';
        return !separates || beyond < 0 || beyond >= text.Length || !char.IsDigit(text[beyond]);
    }

    private static bool IsPartOfWord(char letter) => char.IsLetterOrDigit(letter) || letter == '_' || CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark;
}
