namespace EvalKit;

/// <summary>One slip in a word, away from its first and its last letter, by which readers recognise it (Pruthi et al., 2019).</summary>
internal static class LetterSlips
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz";

    /// <summary>Two inner letters change places.</summary>
    public static TextEdit? Swap(in WordSite word)
    {
        var letters = word.Letters();
        if (letters.Count < 4) return null;
        var places = letters.Count - 3;
        var first = word.Below(1, places);
        for (var i = 0; i < places; i++)
        {
            var at = 1 + (first + i) % places;
            string one = At(word, letters[at]), other = At(word, letters[at + 1]);
            if (one != other) return word.To(letters[at].Start, letters[at].Length + letters[at + 1].Length, other + one);
        }

        return null;
    }

    /// <summary>An inner letter is left out.</summary>
    public static TextEdit? Omit(in WordSite word)
    {
        var letters = word.Letters();
        if (letters.Count < 4) return null;
        var at = letters[1 + word.Below(1, letters.Count - 2)];
        return word.To(at.Start, at.Length, "");
    }

    /// <summary>A letter too many.</summary>
    public static TextEdit? Insert(in WordSite word)
    {
        var letters = word.Letters();
        if (letters.Count < 2) return null;
        var at = letters[1 + word.Below(1, letters.Count - 1)];
        return word.To(at.Start, 0, Other(word, letters, ""));
    }

    /// <summary>Another letter than the right one.</summary>
    public static TextEdit? Substitute(in WordSite word)
    {
        var letters = word.Letters();
        if (letters.Count < 3) return null;
        var at = letters[1 + word.Below(1, letters.Count - 2)];
        var other = Other(word, letters, At(word, at));
        return other.Length == 0 ? null : word.To(at.Start, at.Length, other);
    }

    /// <summary>A letter twice.</summary>
    public static TextEdit? Repeat(in WordSite word)
    {
        var letters = word.Letters();
        var at = letters[word.Below(1, letters.Count)];
        return at.IsLetter ? word.To(at.End, 0, At(word, at)) : null;
    }

    /// <summary>Any letter of the Latin alphabet for a word written in it, else one that the word has already; empty where there is no other.</summary>
    private static string Other(in WordSite word, WordLetters letters, string not)
    {
        if (char.IsAsciiLetter(word.Self[0]))
        {
            var index = word.Below(2, Alphabet.Length);
            var isCapital = word.Length > 1 && char.IsAsciiLetterUpper(word.Self[1]);
            var letter = Capitalised(Alphabet[index], isCapital);
            return letter.Equals(not, StringComparison.OrdinalIgnoreCase) ? Capitalised(Alphabet[(index + 1) % Alphabet.Length], isCapital) : letter;
        }

        var from = word.Below(2, letters.Count);
        for (var i = 0; i < letters.Count; i++)
        {
            var other = At(word, letters[(from + i) % letters.Count]);
            if (other != not) return other;
        }

        return "";
    }

    private static string Capitalised(char letter, bool isCapital) => (isCapital ? (char)(letter - 32) : letter).ToString();

    private static string At(in WordSite word, Cluster letter) => word.Self.Slice(letter.Start, letter.Length).ToString();
}
