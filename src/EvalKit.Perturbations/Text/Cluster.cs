using System.Globalization;
using System.Text;

namespace EvalKit;

/// <summary>One grapheme cluster: what a reader takes for one character, however many UTF-16 units it has.</summary>
internal readonly record struct Cluster(int Start, int Length, bool IsLetter)
{
    // Below, nothing extends what stands before it.
    public const char FirstMark = '\u0300';
    private const char LastMark = '\u036F';

    public int End => Start + Length;

    public static List<Cluster> Of(ReadOnlySpan<char> text)
    {
        var clusters = new List<Cluster>(text.Length);
        for (var start = 0; start < text.Length;)
        {
            var length = LengthAt(text, start);
            clusters.Add(new(start, length, IsLetterAt(text, start)));
            start += length;
        }

        return clusters;
    }

    /// <summary>The length of the cluster that starts here.</summary>
    public static int LengthAt(ReadOnlySpan<char> text, int start)
    {
        var first = text[start];
        if (first < FirstMark && first != '\r')
        {
            // A Latin letter with its marks, without a look at the tables. Control characters and the soft hyphen bear none.
            var end = start + 1;
            if (first is >= ' ' and < '\u007F' or >= '\u00A0' and not '\u00AD')
            {
                while (end < text.Length && text[end] is >= FirstMark and <= LastMark) end++;
            }

            if (end == text.Length || text[end] < FirstMark) return end - start;
        }

        return StringInfo.GetNextTextElementLength(text[start..]);
    }

    /// <summary>Whether the cluster that starts here begins with a letter.</summary>
    public static bool IsLetterAt(ReadOnlySpan<char> text, int start)
    {
        var first = text[start];
        return first < 0x80 ? char.IsAsciiLetter(first)
            : char.IsSurrogate(first) ? Rune.DecodeFromUtf16(text[start..], out var rune, out _) == System.Buffers.OperationStatus.Done && Rune.IsLetter(rune)
            : char.IsLetter(first);
    }
}
