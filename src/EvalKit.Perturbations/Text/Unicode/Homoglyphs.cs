namespace EvalKit;

/// <summary>Greek and Cyrillic letters that are drawn exactly as Latin ones.</summary>
/// <remarks>
/// The pairs of Latin letters in intentional.txt of UTS #39, Unicode Security Mechanisms, version 17.0.0. Copyright © 2025 Unicode, Inc.,
/// Unicode License v3.
/// </remarks>
internal static class Homoglyphs
{
    private const string Latin = "ABCEHIJKMNOPSTXYZacdehijopsxy";

    private const string Twins =
        "\u0391\u0392\u0421\u0395\u0397\u0399\u0408\u039A\u039C\u039D\u039F\u03A1\u0405\u03A4\u03A7\u03A5\u0396" +
        "\u0430\u0441\u0501\u0435\u04BB\u0456\u03F3\u03BF\u0440\u0455\u0445\u0443";

    private static readonly string[] ByLetter = [.. Enumerable.Range(0, 128).Select(TwinOf)];

    public static LetterForms Forms { get; } = LetterForms.Instead(letter => ByLetter[letter] is { Length: > 0 } twin ? [twin] : []);

    public static TextEdit? Change(in LetterSite letter)
    {
        var self = letter.Self;
        return self.Length == 1 && self[0] < ByLetter.Length && ByLetter[self[0]] is { Length: > 0 } twin ? letter.To(twin) : null;
    }

    private static string TwinOf(int letter) => Latin.IndexOf((char)letter, StringComparison.Ordinal) is >= 0 and var index ? Twins[index].ToString() : "";
}
