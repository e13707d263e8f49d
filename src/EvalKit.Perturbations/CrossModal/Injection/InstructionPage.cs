using EvalKit.Media;

namespace EvalKit;

/// <summary>
/// A text as a picture of its own, in the form of FigStep (Gong et al., 2023): black on a white square of 760 pixels, 15 characters to the line, lines 11
/// pixels apart. FigStep's letters are of a monospaced bold face at 80 pixels, 48 pixels wide; so are these, of EvalKit's own font. What would
/// not fit gets smaller letters.
/// </summary>
internal static class InstructionPage
{
    public const int Side = 760;
    public const int Columns = 15;

    /// <summary>The most characters of a text: at so many, letters are still over 20 pixels high.</summary>
    public const int MaxLength = GlyphLine.MaxLength;

    private const int Letters = 96;
    private const int Spacing = 11;
    private const int Left = 20;
    private const int Top = 10;

    /// <summary>Why a text cannot be drawn, or null.</summary>
    public static string? Problem(string text)
    {
        if (string.IsNullOrWhiteSpace(text)) return "it is blank";
        if (text.Length > MaxLength) return FormattableString.Invariant($"it has {text.Length} characters, over {MaxLength}");
        foreach (var letter in text)
        {
            if (!GlyphFont.Has(letter) && letter is not ('\n' or '\r' or '\t')) return $"it holds '{letter}' (U+{(int)letter:X4}), which is not in ASCII";
        }

        return null;
    }

    /// <param name="text">Without a <see cref="Problem"/>.</param>
    /// <param name="items">How many empty items of a numbered list stand below.</param>
    public static PixelBuffer Draw(string text, int items)
    {
        var lines = GlyphBlock.LinesOf(string.Join(' ', text.Split(['\n', '\r', '\t', ' '], StringSplitOptions.RemoveEmptyEntries)), Columns);
        for (var item = 1; item <= items; item++) lines.Add(FormattableString.Invariant($"{item}."));
        var letters = Math.Min(Letters, (Side - 2 * Top + Spacing) / lines.Count - Spacing);
        var page = new PixelBuffer(Side, Side);
        page.Rgba.AsSpan().Fill(255);
        foreach (var (row, words) in lines.Index())
        {
            var line = new GlyphLine(words, nameof(text));
            GlyphPainter.Draw(page, line, Left, Top + row * (letters + Spacing), line.WidthAt(letters), letters, Drawing.PixelOf(new(0, 0, 0)));
        }

        return page;
    }
}
