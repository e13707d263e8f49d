using System.Text;

namespace EvalKit;

/// <summary>
/// Characters beyond ASCII as they look when their UTF-8 bytes are read as Windows-1252: <c>Ã©</c> for é, <c>â€™</c> for a curly apostrophe. The
/// five bytes that Windows-1252 leaves free are read as the control characters of the same number, as browsers do (WHATWG Encoding Standard).
/// </summary>
/// <param name="times">How often it happened: a text that is stored so and read so again is garbled twice.</param>
internal sealed class Mojibake(int times) : ITextKernel
{
    /// <summary>What the bytes 80 to 9F stand for.</summary>
    private const string High = "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
        + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    public IReadOnlyList<TextEdit> Edit(string text, IReadOnlyList<KeptSpan> kept, in PerturbationContext context)
    {
        if (context.Amount == 0 || Ascii.IsValid(text)) return [];
        var picker = new EditPicker(context.Random, context.Amount);
        var isProtected = ProtectedSpans.Of(text, kept);
        var ordinal = 0L;
        for (var start = 0; start < text.Length;)
        {
            var cluster = text.AsSpan(start, Cluster.LengthAt(text, start));
            // Half of a pair has no bytes in UTF-8.
            if (!Ascii.IsValid(cluster) && IsWhole(cluster) && picker.Wants(ordinal++) && !isProtected.AsSpan(start, cluster.Length).Contains(true))
                picker.Add(new TextEdit(start, cluster.Length, Garbled(cluster.ToString())));
            start += cluster.Length;
        }

        return picker.Edits();
    }

    private static bool IsWhole(ReadOnlySpan<char> cluster)
    {
        foreach (var rune in cluster.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar) return false;
        }

        return true;
    }

    private string Garbled(string text)
    {
        for (var i = 0; i < times; i++) text = string.Concat(Encoding.UTF8.GetBytes(text).Select(octet => octet is >= 0x80 and < 0xA0 ? High[octet - 0x80] : (char)octet));
        return text;
    }
}
