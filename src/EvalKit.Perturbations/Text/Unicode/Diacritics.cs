namespace EvalKit;

/// <summary>Marks over and under letters: one more, or none.</summary>
internal static class Diacritics
{
    private static readonly string[] Marks =
        ["\u0300", "\u0301", "\u0302", "\u0303", "\u0304", "\u0306", "\u0307", "\u0308", "\u030A", "\u030B", "\u030C", "\u0323", "\u0327", "\u0328", "\u0331"];

    /// <summary>Letters whose mark is part of their drawing, and what they are written as without it.</summary>
    private static readonly Dictionary<char, string> Fused = new()
    {
        ['ø'] = "o", ['Ø'] = "O", ['ł'] = "l", ['Ł'] = "L", ['đ'] = "d", ['Đ'] = "D", ['ß'] = "ss", ['æ'] = "ae", ['Æ'] = "Ae", ['œ'] = "oe", ['Œ'] = "Oe",
        ['ı'] = "i", ['ð'] = "d", ['Ð'] = "D", ['þ'] = "th", ['Þ'] = "Th", ['ħ'] = "h", ['Ħ'] = "H",
    };

    /// <summary>ASCII letters after <see cref="Add"/>.</summary>
    public static LetterForms Added { get; } = LetterForms.Behind(Marks);

    public static TextEdit? Add(in LetterSite letter) => letter.Then(letter.AnyOf<string>(1, Marks));

    public static TextEdit? Remove(in LetterSite letter)
    {
        var self = letter.Self;
        for (var i = 1; i < self.Length; i++)
        {
            if (self[i] is < '\u0300' or > '\u036F') return null;
        }

        if (Fused.TryGetValue(self[0], out var written)) return letter.To(written);
        var bare = Compositions.BareOf(self[0]);
        if (Fused.TryGetValue(bare, out written)) return letter.To(written);
        return bare == self[0] && self.Length == 1 ? null : letter.To(bare.ToString());
    }
}
