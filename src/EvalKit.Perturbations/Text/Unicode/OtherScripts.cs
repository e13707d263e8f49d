using System.Text;

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

    private static readonly Dictionary<char, string> Letters = Pairs(Cyrillic).Concat(Pairs(Greek)).Concat(Pairs(Latin)).ToDictionary(pair => pair.Letter, pair => pair.Other);

    public static TextEdit? Change(in WordSite word)
    {
        var text = new StringBuilder(word.Length);
        foreach (var letter in word.Self)
        {
            var small = LetterCase.Small(letter);
            if (!Letters.TryGetValue(small, out var other)) text.Append(letter);
            else if (small == letter || other.Length == 0) text.Append(other);
            else text.Append(LetterCase.Capital(other[0])).Append(other, 1, other.Length - 1);
        }

        var changed = text.ToString();
        return changed.Length == 0 || word.Self.SequenceEqual(changed) ? null : word.To(changed);
    }

    private static IEnumerable<(char Letter, string Other)> Pairs(string table)
    {
        var cells = table.Split(' ');
        for (var i = 0; i + 1 < cells.Length; i += 2) yield return (cells[i][0], cells[i + 1]);
    }
}
