using System.Collections.Frozen;

namespace EvalKit;

/// <summary>Letter keys that touch each other: in the same row, and in the rows above and below.</summary>
internal sealed class KeyboardKeys
{
    // Keys from a to z; neighbours in the same row, then in the rows above and below, from the keyboard's geometry.
    private static readonly string[] Qwerty =
    [
        "sqwz", "vngh", "xvdf", "sfercx", "wrsd", "dgrtvc", "fhtybv", "gjyunb", "uojk", "hkuimn", "jliom", "kop", "njk",
        "bmhj", "ipkl", "ol", "wa", "etdf", "adwezx", "ryfg", "yihj", "cbfg", "qeas", "zcsd", "tugh", "xas",
    ];

    private readonly FrozenDictionary<char, string[]> _neighbours;

    private KeyboardKeys(IEnumerable<KeyValuePair<char, string>> neighbours) => _neighbours = neighbours
        .SelectMany(key => new[] { key, new(Capital(key.Key), string.Concat(key.Value.Select(Capital))) })
        .ToFrozenDictionary(key => key.Key, key => key.Value.Select(letter => letter.ToString()).ToArray());

    /// <summary>The layouts in the order of <see cref="KeyboardLayout"/>. The rows' other keys hold their places and are never hit.</summary>
    private static KeyboardKeys[] All { get; } =
    [
        new(Qwerty.Select((keys, index) => KeyValuePair.Create((char)('a' + index), keys))),
        OfRows("qwertzuiopü", "asdfghjklöä", "yxcvbnm"),
        OfRows("azertyuiop", "qsdfghjklm", "wxcvbn"),
        OfRows("   pyfgcrl", "aoeuidhtns", " qjkxbmwvz"),
    ];

    public static KeyboardKeys Of(KeyboardLayout layout) => All[(int)layout];

    /// <summary>The neighbours of a letter, in its case; none for a character that the layout lacks.</summary>
    public string[] Beside(char letter) => _neighbours.GetValueOrDefault(letter, []);

    /// <summary>Each row is shifted to the right of the one above, by a quarter of a key and by half a key.</summary>
    private static KeyboardKeys OfRows(params string[] rows)
    {
        double[] shift = [0, 0.25, 0.75];
        var keys = rows.SelectMany((row, y) => row.Select((letter, x) => (Letter: letter, X: x + shift[y], Y: y))).Where(key => key.Letter != ' ').ToList();
        return new(keys.Select(key => KeyValuePair.Create(key.Letter, string.Concat(keys
            .Where(other => other != key && Math.Abs(other.Y - key.Y) <= 1 && Math.Abs(other.X - key.X) <= (other.Y == key.Y ? 1 : 0.75))
            .Select(other => other.Letter)))));
    }

    private static char Capital(char letter) => letter is >= 'a' and <= 'z' or 'ä' or 'ö' or 'ü' ? (char)(letter - 32) : letter;
}
