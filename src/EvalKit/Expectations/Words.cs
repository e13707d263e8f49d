using System.Globalization;
using System.Text;

namespace EvalKit;

/// <summary>Words as speech recognition compares them: between white space, in lower case, without punctuation.</summary>
internal static class Words
{
    public static IReadOnlyList<string> Of(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                Finish(word, words);
            }
            else if (!Rune.IsPunctuation(rune))
            {
                word.Append(Rune.ToLower(rune, CultureInfo.InvariantCulture).ToString());
            }
        }

        Finish(word, words);
        return words;
    }

    private static void Finish(StringBuilder word, List<string> words)
    {
        if (word.Length > 0) words.Add(word.ToString());
        word.Clear();
    }
}
