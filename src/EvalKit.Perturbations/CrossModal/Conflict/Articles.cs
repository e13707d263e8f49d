namespace EvalKit;

/// <summary>English "a" and "an" before a word that becomes another.</summary>
internal static class Articles
{
    // Written with a vowel and spoken with a consonant, and the other way round.
    private static readonly string[] Consonants = ["uni", "use", "usu", "eu", "ewe", "one", "once"];
    private static readonly string[] Vowels = ["hour", "heir", "honest", "honour", "honor"];

    /// <summary>The edit, begun at the article before it where that has to change.</summary>
    public static TextEdit Fitting(string text, in TextEdit edit)
    {
        var start = edit.Start - 2;
        if (start < 0 || text[start + 1] != ' ' || edit.Length == 0 || edit.Replacement.Length == 0) return edit;
        var isAn = text[start] is 'n' or 'N';
        if (isAn) start--;
        if (start < 0 || text[start] is not ('a' or 'A') || (start > 0 && !char.IsWhiteSpace(text[start - 1]) && text[start - 1] is not ('"' or '('))) return edit;
        var needsAn = BeginsWithVowel(edit.Replacement);
        if (needsAn == isAn) return edit;
        return new(start, edit.End - start, $"{text[start]}{(needsAn ? "n" : "")} {edit.Replacement}") { Group = edit.Group };
    }

    private static bool BeginsWithVowel(string word)
    {
        if (Consonants.Any(start => word.StartsWith(start, StringComparison.OrdinalIgnoreCase))) return false;
        return word[0] is 'a' or 'e' or 'i' or 'o' or 'u' or 'A' or 'E' or 'I' or 'O' or 'U' || Vowels.Any(start => word.StartsWith(start, StringComparison.OrdinalIgnoreCase));
    }
}
