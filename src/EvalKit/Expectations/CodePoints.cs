using System.Text;

namespace EvalKit;

/// <summary>
/// A text's Unicode code points: the same whatever Unicode version a machine knows, which clusters and normal forms are not.
/// Half a surrogate pair stands for itself.
/// </summary>
internal static class CodePoints
{
    /// <summary>Without white space around them, and with one space for each run of it.</summary>
    public static int[] Spaced(string text) => Of(text, spaced: true);

    /// <summary>Without any white space.</summary>
    public static int[] Unspaced(string text) => Of(text, spaced: false);

    private static int[] Of(string text, bool spaced)
    {
        var points = new List<int>(text.Length);
        var gap = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                gap = points.Count > 0;
                continue;
            }

            if (gap && spaced) points.Add(' ');
            gap = false;
            points.Add(Rune.TryGetRuneAt(text, i, out var rune) ? rune.Value : text[i]);
            if (rune.Utf16SequenceLength == 2) i++;
        }

        return [.. points];
    }
}
