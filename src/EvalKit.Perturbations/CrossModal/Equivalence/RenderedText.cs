using EvalKit.Media;

namespace EvalKit;

/// <summary>A text set in the built-in font: black on white, 16 × 32 pixels for a character, wrapped between words.</summary>
internal static class RenderedText
{
    /// <summary>The most characters of a text, and below the most lines: a picture of over 26 megapixels is of no use.</summary>
    public const int MaxLength = 10_000;

    private const int MaxLines = 200;

    private const int CellWidth = 2 * GlyphFont.Width;
    private const int CellHeight = 2 * GlyphFont.Height;
    private const int Margin = CellWidth;
    private const uint Black = 0xFF000000;

    /// <summary>What keeps a text from being drawn, or null.</summary>
    public static string? Problem(string text)
    {
        if (text.Length > MaxLength) return FormattableString.Invariant($"it has {text.Length} characters, and {MaxLength} at most are drawn");
        if (text.AsSpan().Count('\n') >= MaxLines) return FormattableString.Invariant($"it has more than {MaxLines} lines");
        var at = text.AsSpan().IndexOfAnyExceptInRange(' ', '~');
        for (; at >= 0 && at < text.Length; at++)
        {
            if (!GlyphFont.Has(text[at]) && text[at] is not ('\n' or '\r' or '\t'))
                return FormattableString.Invariant($"it holds U+{(int)text[at]:X4}, and the built-in font has the printable characters of ASCII; draw it yourself, and ask with .Image");
        }

        return null;
    }

    public static PixelBuffer Draw(string text, int columns)
    {
        var lines = Lines(text, columns);
        var picture = new PixelBuffer(lines.Max(line => line.Length) * CellWidth + 2 * Margin, lines.Count * CellHeight + 2 * Margin);
        picture.Rgba.AsSpan().Fill(byte.MaxValue);
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Length > 0) GlyphPainter.Draw(picture, new GlyphLine(lines[i], nameof(text)), Margin, Margin + i * CellHeight, lines[i].Length * CellWidth, CellHeight, Black);
        }

        return picture;
    }

    /// <summary>Lines as they are, each broken at its last space within the columns, or within a word that is longer.</summary>
    private static List<string> Lines(string text, int columns)
    {
        var lines = new List<string>();
        foreach (var line in text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace("\t", "    ", StringComparison.Ordinal).Split('\n'))
        {
            var rest = line.AsSpan().TrimEnd(' ');
            while (rest.Length > columns)
            {
                var space = rest[..(columns + 1)].LastIndexOf(' ');
                var end = space > 0 ? space : columns;
                lines.Add(rest[..end].TrimEnd(' ').ToString());
                rest = rest[end..].TrimStart(' ');
            }

            lines.Add(rest.ToString());
        }

        return lines;
    }
}
