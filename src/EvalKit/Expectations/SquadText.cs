using System.Text;

namespace EvalKit;

/// <summary>
/// Text as SQuAD's evaluation script normalises answers: lower case, then without the 32 punctuation marks of ASCII, then without
/// the words <c>a</c>, <c>an</c> and <c>the</c>. A word here is a run of letters and numbers.
/// </summary>
internal static class SquadText
{
    public static string Normal(string text)
    {
        var normal = new StringBuilder(text.Length);
        var word = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii && (Rune.IsPunctuation(rune) || Rune.IsSymbol(rune))) continue;
            if (Rune.IsLetter(rune) || Rune.IsNumber(rune))
            {
                normal.Append(Rune.ToLowerInvariant(rune));
                continue;
            }

            DropArticle(normal, word);
            normal.Append(rune);
            word = normal.Length;
        }

        DropArticle(normal, word);
        return normal.ToString();
    }

    private static void DropArticle(StringBuilder normal, int word)
    {
        var length = normal.Length - word;
        if (length is < 1 or > 3) return;
        if (normal.ToString(word, length) is not ("a" or "an" or "the")) return;
        normal.Length = word;
        normal.Append(' ');
    }
}
