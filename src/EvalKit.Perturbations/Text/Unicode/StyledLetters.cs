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

    public static TextEdit? Change(in WordSite word)
    {
        if (!word.Self.ContainsAnyInRange('a', 'z') && !word.Self.ContainsAnyInRange('A', 'Z')) return null;
        var (capitals, small) = word.AnyOf<(int, int)>(1, Styles);
        var text = new StringBuilder(word.Length * 2);
        foreach (var letter in word.Self)
        {
            if (letter is >= 'A' and <= 'Z') text.Append(char.ConvertFromUtf32(capitals + letter - 'A'));
            else if (letter is 'h' && small == 0x1D44E) text.Append((char)PlanckConstant);
            else if (letter is >= 'a' and <= 'z') text.Append(char.ConvertFromUtf32(small + letter - 'a'));
            else text.Append(letter);
        }

        return word.To(text.ToString());
    }
}
