namespace EvalKit;

/// <summary>
/// Words in another script, letter by letter, as people write who lack a keyboard: Cyrillic and Greek in Latin letters, Latin in Cyrillic ones.
/// Own tables: Cyrillic after the passports of the ICAO (Doc 9303), Greek after ELOT 743 without its diphthongs, Latin by sound.
/// </summary>
internal static class OtherScripts
{
    private const string Cyrillic =
        "а a б b в v г g д d е e ё e ж zh з z и i й i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ъ ie ы y ь  э e ю iu я ia і i ї i є ie ґ g";

    private const string Greek =
        "α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o ά a έ e ή i ί i ό o ύ y ώ o ϊ i ϋ y ΐ i ΰ y";

    private const string Latin =
        "a а b б c к d д e е f ф g г h х i и j дж k к l л m м n н o о p п q к r р s с t т u у v в w в x кс y й z з";

    /// <summary>The most characters that one becomes: щ is shch.</summary>
    private const int Longest = 4;

    private const int UsualLength = 64;

    /// <summary>By letter; null for those of other scripts.</summary>
    private static readonly string?[] Letters = ByLetter(Pairs(Cyrillic).Concat(Pairs(Greek)).Concat(Pairs(Latin)));

    public static TextEdit? Change(in WordSite word)
    {
        Span<char> text = word.Length <= UsualLength ? stackalloc char[Longest * UsualLength] : new char[Longest * word.Length];
        var length = 0;
        foreach (var letter in word.Self)
        {
            var small = LetterCase.Small(letter);
            if (small >= Letters.Length || Letters[small] is not { } other)
            {
                text[length++] = letter;
                continue;
            }

            other.CopyTo(text[length..]);
            if (small != letter && other.Length > 0) text[length] = LetterCase.Capital(other[0]);
            length += other.Length;
        }

        var changed = text[..length];
        return changed.IsEmpty || word.Self.SequenceEqual(changed) ? null : word.To(changed.ToString());
    }

    private static string?[] ByLetter(IEnumerable<(char Letter, string Other)> pairs)
    {
        var others = pairs.ToDictionary(pair => pair.Letter, pair => pair.Other);
        return [.. Enumerable.Range(0, others.Keys.Max() + 1).Select(letter => others.GetValueOrDefault((char)letter))];
    }

    private static IEnumerable<(char Letter, string Other)> Pairs(string table)
    {
        var cells = table.Split(' ');
        for (var i = 0; i + 1 < cells.Length; i += 2) yield return (cells[i][0], cells[i + 1]);
    }
}
