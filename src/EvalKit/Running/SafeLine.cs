using System.Text;

namespace EvalKit;

/// <summary>Foreign text made fit for one line of a message.</summary>
internal static class SafeLine
{
    public static string Of(string text, int most)
    {
        var line = new StringBuilder(Math.Min(text.Length, most) + 1);
        foreach (var rune in text.EnumerateRunes())
        {
            if (line.Length >= most) return line.Append('…').ToString();
            // Bidirectional controls could reorder the rest of the message.
            if (rune.Value is '\n' or '\r' or '\t') line.Append(' ');
            else if (Rune.IsControl(rune) || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x2028 or 0x2029) line.Append('\uFFFD');
            else line.Append(rune.ToString());
        }

        return line.ToString();
    }
}
