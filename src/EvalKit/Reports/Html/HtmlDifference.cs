using System.Globalization;
using System.Text;

namespace EvalKit;

/// <summary>A text with what its perturbation took out and put in.</summary>
internal static class HtmlDifference
{
    private const int MaxLetters = 4000;
    private const int MaxNamed = 6;

    public static void Add(byte[] clean, byte[] perturbed, HtmlWriter html)
    {
        var (before, after) = (Cut(clean), Cut(perturbed));
        var known = before.Text.EnumerateRunes().ToHashSet();
        using (html.In("p", "difference", ("dir", "auto")))
        {
            foreach (var (kind, text) in TextDifference.Of(before.Text, after.Text))
            {
                if (kind == TextDifference.Kind.Same)
                {
                    AddLines(text, "\n", html);
                    continue;
                }

                using (html.In(kind == TextDifference.Kind.Gone ? "del" : "ins")) AddLines(text, "↵\n", html);
                if (kind == TextDifference.Kind.New) AddCodePoints(text, known, html);
            }
        }

        if (before.Whole && after.Whole) return;
        html.Leaf("p", $"The first {ReportWords.Count(MaxLetters)} characters; the files have the rest.", "quiet");
    }

    /// <summary>What came from another script may look like what was there: its letters are named.</summary>
    private static void AddCodePoints(string text, HashSet<Rune> known, HtmlWriter html)
    {
        var strange = text.EnumerateRunes().Where(rune => !rune.IsAscii && !known.Contains(rune) && VisibleText.Of(rune.ToString()) == rune.ToString()).Distinct().Take(MaxNamed).ToList();
        if (strange.Count > 0) html.Leaf("small", string.Concat(strange.Select(rune => string.Create(CultureInfo.InvariantCulture, $" U+{rune.Value:X4}"))));
    }

    private static void AddLines(string text, string end, HtmlWriter html)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            html.Text(lines[i], MaxLetters);
            if (i < lines.Length - 1) html.Verbatim(end);
        }
    }

    // A character may take four bytes; one that is cut in two is not shown.
    private static (string Text, bool Whole) Cut(byte[] utf8)
    {
        var text = Encoding.UTF8.GetString(utf8.AsSpan(0, Math.Min(utf8.Length, 4 * MaxLetters)));
        if (text.Length <= MaxLetters) return (text, utf8.Length <= 4 * MaxLetters);
        return (text[..(char.IsHighSurrogate(text[MaxLetters - 1]) ? MaxLetters - 1 : MaxLetters)], false);
    }
}
