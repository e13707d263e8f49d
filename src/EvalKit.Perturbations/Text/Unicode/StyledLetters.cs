using System.Text;

namespace EvalKit;

/// <summary>A word in letters that Unicode has for mathematics or for East Asian widths: bold, italic, script, full width, in circles.</summary>
internal static class StyledLetters
{
    /// <summary>Where the capitals and the small letters of a style begin.</summary>
    private static readonly (int Capitals, int Small)[] Styles =
    [
        (0x1D400, 0x1D41A), (0x1D434, 0x1D44E), (0x1D468, 0x1D482), (0x1D4D0, 0x1D4EA), (0x1D56C, 0x1D586), (0x1D5A0, 0x1D5BA),
        (0x1D5D4, 0x1D5EE), (0x1D670, 0x1D68A), (0xFF21, 0xFF41), (0x24B6, 0x24D0),
    ];

    /// <summary>The italic h was there before the others.</summary>
    private const int PlanckConstant = 0x210E;

    private const int UsualLength = 64;

    public static TextEdit? Change(in WordSite word)
    {
        if (!word.Self.ContainsAnyInRange('a', 'z') && !word.Self.ContainsAnyInRange('A', 'Z')) return null;
        var (capitals, small) = word.AnyOf<(int, int)>(1, Styles);
        Span<char> text = word.Length <= UsualLength ? stackalloc char[2 * UsualLength] : new char[2 * word.Length];
        var length = 0;
        foreach (var letter in word.Self)
        {
            var styled = letter switch
            {
                >= 'A' and <= 'Z' => capitals + letter - 'A',
                'h' when small == 0x1D44E => PlanckConstant,
                >= 'a' and <= 'z' => small + letter - 'a',
                _ => -1,
            };
            if (styled < 0) text[length++] = letter;
            else length += new Rune(styled).EncodeToUtf16(text[length..]);
        }

        return word.To(text[..length].ToString());
    }
}
