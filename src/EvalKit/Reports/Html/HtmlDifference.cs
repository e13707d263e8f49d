using System.Text;

namespace EvalKit;

/// <summary>A text with what its perturbation took out and put in.</summary>
internal static class HtmlDifference
{
    private const int MaxLetters = 4000;

    public static void Add(byte[] clean, byte[] perturbed, HtmlWriter html)
    {
        var (before, after) = (Cut(clean), Cut(perturbed));
        using (html.In("p", "difference", ("dir", "auto")))
        {
            foreach (var (kind, text) in TextDifference.Of(before, after))
            {
                if (kind == TextDifference.Kind.Same) AddLines(text, "\n", html);
                else
                {
                    using (html.In(kind == TextDifference.Kind.Gone ? "del" : "ins")) AddLines(text, "↵\n", html);
                }
            }
        }

        if (Math.Max(clean.Length, perturbed.Length) > Math.Min(Encoding.UTF8.GetByteCount(before), Encoding.UTF8.GetByteCount(after))) html.Leaf("p", $"The first {ReportWords.Count(MaxLetters)} characters; the files have the rest.", "quiet");
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
    private static string Cut(byte[] utf8)
    {
        var text = Encoding.UTF8.GetString(utf8.AsSpan(0, Math.Min(utf8.Length, 4 * MaxLetters)));
        if (text.Length <= MaxLetters) return text;
        return text[..(char.IsHighSurrogate(text[MaxLetters - 1]) ? MaxLetters - 1 : MaxLetters)];
    }
}
