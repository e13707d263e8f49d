namespace EvalKit.Perturbations.Tests;

public static class GlyphTests
{
    private static readonly string Printable = new([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(code => (char)code)]);

    private static bool[] Cell(char letter) => [.. Enumerable.Range(0, 128).Select(i => GlyphFont.IsSet(letter, i % 8, i / 8))];

    private static byte[][] Drawn(string text, int width, int height) => [.. Enumerable.Range(0, height).Select(y =>
    {
        var row = new byte[width];
        new GlyphLine(text, nameof(text)).Row(y, height, row);
        return row;
    })];

    [Fact]
    public static void Every_printable_character_has_a_glyph_of_its_own()
    {
        Assert.All(Printable, letter => Assert.True(GlyphFont.Has(letter)));
        Assert.All("\t\n\u007F\u00E9", letter => Assert.False(GlyphFont.Has(letter)));
        Assert.Equal(95, Printable.Select(letter => string.Concat(Cell(letter).Select(isSet => isSet ? '#' : '.'))).Distinct().Count());
        Assert.All(Printable, letter => Assert.Equal(letter == ' ', !Cell(letter).Contains(true)));
    }

    [Fact]
    public static void Glyphs_leave_the_left_column_free_so_that_letters_do_not_touch() =>
        Assert.All(Printable, letter => Assert.All(Enumerable.Range(0, 16), row => Assert.False(GlyphFont.IsSet(letter, 0, row))));

    [Fact]
    public static void Capitals_and_digits_stand_on_one_line_and_are_equally_high() => Assert.All("ABCDEFGHIJKLMNOPRSTUVWXYZ0123456789", letter =>
        Assert.Equal((2, 11), (Array.IndexOf(Cell(letter), true) / 8, Array.LastIndexOf(Cell(letter), true) / 8)));

    [Fact]
    public static void An_A_looks_like_an_A() => Assert.Equal(
        """
        ...##...
        ..####..
        .##..##.
        .##..##.
        .##..##.
        .######.
        .##..##.
        .##..##.
        .##..##.
        .##..##.
        """.ReplaceLineEndings("\n"),
        string.Join('\n', Enumerable.Range(2, 10).Select(row => string.Concat(Enumerable.Range(0, 8).Select(column => GlyphFont.IsSet('A', column, row) ? '#' : '.')))));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public static void At_whole_multiples_of_its_size_text_is_crisp(int factor)
    {
        var drawn = Drawn("Ag%", 24 * factor, 16 * factor);

        for (var y = 0; y < 16 * factor; y++)
        {
            for (var x = 0; x < 24 * factor; x++)
                Assert.Equal(GlyphFont.IsSet("Ag%"[x / factor / 8], x / factor % 8, y / factor) ? 255 : 0, drawn[y][x]);
        }
    }

    [Theory]
    [InlineData(7, 5)]
    [InlineData(24, 9)]
    [InlineData(31, 23)]
    [InlineData(1, 1)]
    [InlineData(200, 61)]
    public static void At_other_sizes_a_pixel_has_the_part_of_its_area_that_is_inked(int width, int height)
    {
        var drawn = Drawn("Q#g", width, height);

        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var area = 0.0;
                for (var i = 0; i < 24 * 16; i++)
                {
                    if (GlyphFont.IsSet("Q#g"[i % 24 / 8], i % 8, i / 24)) area += Overlap(x, width, i % 24, 24) * Overlap(y, height, i / 24, 16);
                }

                Assert.Equal(area * 255, drawn[y][x], 0.501);
            }
        }

        static double Overlap(int pixel, int pixels, int column, int columns) =>
            Math.Max(0, Math.Min((pixel + 1.0) / pixels, (column + 1.0) / columns) - Math.Max((double)pixel / pixels, (double)column / columns)) * pixels;
    }

    [Fact]
    public static void Other_scripts_are_refused_with_a_way_out()
    {
        Assert.Contains("U+00E9", Assert.Throws<ArgumentException>(() => Perturb.Image.Watermark(text: "caf\u00E9")).Message);
        Assert.Throws<ArgumentException>(() => Perturb.Image.MemeBorder(caption: ""));
        Assert.Throws<ArgumentNullException>(() => Perturb.Image.ScreenshotFrame(title: null!));
        Assert.Contains("at most 256", Assert.Throws<ArgumentException>(() => Perturb.Image.Watermark(text: new string('x', 257))).Message);
    }
}
