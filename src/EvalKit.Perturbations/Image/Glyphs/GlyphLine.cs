namespace EvalKit;

/// <summary>A line of text that can be drawn at any size: how much of each pixel its ink covers, exactly.</summary>
internal sealed class GlyphLine
{
    /// <summary>The most characters of a line.</summary>
    public const int MaxLength = 256;

    private readonly string _text;

    /// <exception cref="ArgumentException">The text is empty, longer than <see cref="MaxLength"/>, or holds more than printable ASCII.</exception>
    public GlyphLine(string text, string parameter)
    {
        ArgumentException.ThrowIfNullOrEmpty(text, parameter);
        if (text.Length > MaxLength)
            throw new ArgumentException(FormattableString.Invariant($"A line drawn into a picture has at most {MaxLength} characters; this has {text.Length}."), parameter);
        foreach (var letter in text)
        {
            if (!GlyphFont.Has(letter))
                throw new ArgumentException($"\"{text}\" holds '{letter}' (U+{(int)letter:X4}); the built-in font has the printable characters of ASCII. Draw other scripts yourself, and put the picture on with Perturb.Image.Overlay.", parameter);
        }

        _text = text;
    }

    /// <summary>Columns of the font that the text takes.</summary>
    public int Columns => _text.Length * GlyphFont.Width;

    /// <summary>The width in proportion to a height, at least 1.</summary>
    public int WidthAt(int height) => (int)Math.Max(1, ((long)Columns * height + GlyphFont.Height / 2) / GlyphFont.Height);

    /// <summary>How much of each pixel of a row is inked, 0 to 255: the area of ink over the pixel's area, rounded half up.</summary>
    /// <param name="y">The row, from 0 to <paramref name="height"/> − 1.</param>
    /// <param name="height">The height at which the text is drawn; its width is the length of <paramref name="coverage"/>.</param>
    /// <param name="coverage">Receives the row.</param>
    public void Row(int y, int height, Span<byte> coverage)
    {
        Span<int> columns = stackalloc int[MaxLength * GlyphFont.Width];
        columns = columns[..Columns];
        columns.Clear();
        long top = (long)y * GlyphFont.Height, bottom = top + GlyphFont.Height;
        for (var row = (int)(top / height); row < GlyphFont.Height && row * (long)height < bottom; row++)
        {
            // In heights of a pixel: a pixel is sixteen high altogether.
            var share = (int)(Math.Min(bottom, (row + 1L) * height) - Math.Max(top, row * (long)height));
            for (var i = 0; i < columns.Length; i++)
            {
                if (GlyphFont.IsSet(_text[i / GlyphFont.Width], i % GlyphFont.Width, row)) columns[i] += share;
            }
        }

        Along(columns, coverage);
    }

    /// <summary>Means over pixels of a row of columns, as differences of the ink from the left edge on.</summary>
    private static void Along(ReadOnlySpan<int> columns, Span<byte> coverage)
    {
        var full = (long)GlyphFont.Height * columns.Length;
        long before = 0, passed = 0, place = 0;
        var column = 0;
        for (var x = 0; x < coverage.Length; x++)
        {
            place += columns.Length;
            while (place >= coverage.Length)
            {
                place -= coverage.Length;
                passed += (long)columns[column++] * coverage.Length;
            }

            var upTo = passed + (place > 0 ? place * columns[column] : 0);
            coverage[x] = (byte)(((upTo - before) * 510 + full) / (2 * full));
            before = upTo;
        }
    }
}
