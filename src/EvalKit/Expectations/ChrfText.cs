using System.Text;

namespace EvalKit;

/// <summary>Text as chrF++ splits it: at white space, and one ASCII mark off the end of a word or else off its beginning.</summary>
internal static class ChrfText
{
    public static string Normal(string text)
    {
        var normal = new StringBuilder(text.Length);
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var cut = word.Length == 1 ? 0 : IsMark(word[^1]) ? word.Length - 1 : IsMark(word[0]) ? 1 : 0;
            normal.Append(word, 0, cut).Append(' ').Append(word, cut, word.Length - cut).Append(' ');
        }

        return normal.ToString();
    }

    private static bool IsMark(char character) => char.IsAscii(character) && (char.IsPunctuation(character) || char.IsSymbol(character));
}
