using System.Globalization;
using System.Text;

namespace EvalKit;

/// <summary>One grapheme cluster: what a reader takes for one character, however many UTF-16 units it has.</summary>
internal readonly record struct Cluster(int Start, int Length, bool IsLetter)
{
    public int End => Start + Length;

    public static List<Cluster> Of(string text)
    {
        var clusters = new List<Cluster>(text.Length);
        for (var start = 0; start < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text, start);
            var isLetter = Rune.TryGetRuneAt(text, start, out var rune) && Rune.IsLetter(rune);
            clusters.Add(new(start, length, isLetter));
            start += length;
        }

        return clusters;
    }
}
