using System.Globalization;

namespace EvalKit;

/// <summary>
/// The words of a text: letters with their marks, and apostrophes between them. A mark without a letter is none. A script that puts no space between words has one word per
/// run of letters.
/// </summary>
internal static class TextWords
{
    private const char Ascii = '\u0080';

    /// <summary>Those that no protected character is part of.</summary>
    public static List<TextWord> Free(string text, bool[] isProtected)
    {
        var words = new List<TextWord>(text.Length / 6);
        for (var i = 0; i < text.Length;)
        {
            if (!Cluster.IsLetterAt(text, i))
            {
                i++;
                continue;
            }

            var start = i;
            var isFree = true;
            while (i < text.Length && (IsPart(text, i) || IsInnerApostrophe(text, i, start))) isFree &= !isProtected[i++];
            if (isFree) words.Add(new(start, i));
        }

        return words;
    }

    public static bool IsApostrophe(char letter) => letter is '\'' or '\u2019';

    /// <summary>A letter, a mark, or either half of a letter beyond the basic plane.</summary>
    private static bool IsPart(string text, int index)
    {
        var letter = text[index];
        if (letter < Ascii) return char.IsAsciiLetter(letter);
        if (char.IsLowSurrogate(letter)) return index > 0 && char.IsHighSurrogate(text[index - 1]) && IsPart(text, index - 1);
        var category = CharUnicodeInfo.GetUnicodeCategory(text, index);
        return category is <= UnicodeCategory.OtherLetter or (>= UnicodeCategory.NonSpacingMark and <= UnicodeCategory.EnclosingMark);
    }

    private static bool IsInnerApostrophe(string text, int index, int start) =>
        index > start && IsApostrophe(text[index]) && index + 1 < text.Length && !IsApostrophe(text[index - 1]) && IsPart(text, index + 1);
}
