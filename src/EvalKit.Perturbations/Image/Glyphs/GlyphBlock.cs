namespace EvalKit;

/// <summary>A text broken into lines, to be drawn at a height of its letters; lines stand five quarters of that height apart.</summary>
internal sealed class GlyphBlock
{
    private readonly GlyphLine[] _lines;
    private readonly int _columns;

    private GlyphBlock(IReadOnlyList<string> lines)
    {
        _lines = [.. lines.Select(line => new GlyphLine(line, nameof(lines)))];
        _columns = lines.Max(line => line.Length);
    }

    /// <summary>How many lines it has, at least one.</summary>
    public int Count => _lines.Length;

    /// <summary>Breaks a text at spaces, and words that are longer than a line where the line ends.</summary>
    /// <param name="text">Printable ASCII, with a word in it.</param>
    /// <param name="columns">The most characters of a line, at least 1.</param>
    public static List<string> LinesOf(string text, int columns)
    {
        var lines = new List<string>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= columns)
            {
                lines[^1] = $"{lines[^1]} {word}";
                continue;
            }

            for (var start = 0; start < word.Length; start += columns) lines.Add(word[start..Math.Min(word.Length, start + columns)]);
        }

        return lines;
    }

    /// <summary>The text in letters as high as wanted, or as high as leaves all of it within a rectangle and its words whole.</summary>
    /// <param name="text">Printable ASCII, with a word in it.</param>
    /// <param name="width">Of the rectangle.</param>
    /// <param name="height">Of the rectangle.</param>
    /// <param name="most">The letters' height that is wanted.</param>
    /// <param name="letters">The letters' height, or 0 where nothing fits.</param>
    public static GlyphBlock? Fit(string text, int width, int height, int most, out int letters)
    {
        int low = 0, high = Math.Min(most, height);
        while (low < high)
        {
            var middle = low + (high - low + 1) / 2;
            if (At(text, width, middle) is { } block && block.HeightAt(middle) <= height) low = middle;
            else high = middle - 1;
        }

        letters = low;
        return low == 0 ? null : At(text, width, low);
    }

    /// <summary>Pixels that its longest line takes.</summary>
    public int WidthAt(int letters) => Math.Max(1, _columns * letters / 2);

    /// <summary>Pixels from the first line's upper edge to the last one's lower.</summary>
    public int HeightAt(int letters) => (Count - 1) * StepAt(letters) + letters;

    /// <summary>How much of each pixel of a row is inked, 0 to 255.</summary>
    /// <param name="y">The row, from 0.</param>
    /// <param name="letters">The letters' height.</param>
    /// <param name="coverage">Receives the row; as long as <see cref="WidthAt"/> says.</param>
    public void Row(int y, int letters, Span<byte> coverage)
    {
        var (line, row) = int.DivRem(y, StepAt(letters));
        coverage.Clear();
        if (line >= Count || row >= letters) return;
        // A letter is half as wide as it is high; what rounding takes off, the last letter loses.
        var length = (int)((long)_lines[line].Columns * letters / GlyphFont.Height);
        _lines[line].Row(row, letters, coverage[..Math.Clamp(length, 1, coverage.Length)]);
    }

    private static GlyphBlock? At(string text, int width, int letters)
    {
        var columns = (int)Math.Min(2L * width / letters, GlyphLine.MaxLength);
        var longest = 0;
        foreach (var word in text.AsSpan().Split(' ')) longest = Math.Max(longest, text.AsSpan(word).Length);
        return columns >= longest ? new(LinesOf(text, columns)) : null;
    }

    private static int StepAt(int letters) => letters + Math.Max(1, letters / 4);
}
