namespace EvalKit;

/// <summary>Letter keys that touch each other on a US QWERTY keyboard.</summary>
internal static class QwertyNeighbours
{
    // Keys from a to z; neighbours in the same row, then in the rows above and below, from the keyboard's geometry.
    private static readonly string[] Neighbours =
    [
        "sqwz", "vngh", "xvdf", "sfercx", "wrsd", "dgrtvc", "fhtybv", "gjyunb", "uojk", "hkuimn", "jliom", "kop", "njk",
        "bmhj", "ipkl", "ol", "wa", "etdf", "adwezx", "ryfg", "yihj", "cbfg", "qeas", "zcsd", "tugh", "xas",
    ];

    /// <summary>The neighbours of an ASCII letter, in its case; empty for any other character.</summary>
    public static string Of(char letter) => letter switch
    {
        >= 'a' and <= 'z' => Neighbours[letter - 'a'],
        >= 'A' and <= 'Z' => Neighbours[letter - 'A'].ToUpperInvariant(),
        _ => "",
    };
}
