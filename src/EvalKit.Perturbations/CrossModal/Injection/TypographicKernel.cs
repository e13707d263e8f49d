using EvalKit.Media;

namespace EvalKit;

/// <summary>Writes a word onto a picture, as large as is asked or as fits, at a place and in a colour that do not depend on the severity.</summary>
/// <param name="words">Of which each case has one.</param>
/// <param name="colour">Of the letters; null for black or white, whichever stands out more.</param>
internal sealed class TypographicKernel(IReadOnlyList<string> words, Rgba? colour)
{
    private static readonly uint White = Drawing.PixelOf(new(255, 255, 255));
    private static readonly uint Black = Drawing.PixelOf(new(0, 0, 0));

    /// <param name="source">The picture.</param>
    /// <param name="context">Whose chance draws word and place.</param>
    /// <param name="height">The letters' height over the picture's.</param>
    /// <param name="ink">The letters' opacity up to 1; what is over 1 is that of a box around them.</param>
    public PixelBuffer Apply(PixelBuffer source, PerturbationContext context, double height, double ink)
    {
        if (context.Severity == 0) return source;
        var random = context.Random.Stream("place");
        var word = words[context.Random.BelowAt(0, words.Count)];
        var letters = Pixels.Of(height, source.Height);
        if (PlacedText.In(source.Width, source.Height, word, letters, random) is not { } text) return source;
        var result = source.Clone();
        var pixel = colour is { } given ? Drawing.PixelOf(given) : Contrast(source, word, random);
        if (ink > 1) Box(result, text, pixel, ink - 1);
        text.Paint(result, new Ink(pixel, Blending.Of(Math.Min(1, ink))));
        return result;
    }

    /// <summary>By where the text stands at its largest, so that it is the same at every size.</summary>
    private static uint Contrast(PixelBuffer source, string word, CounterRandom random)
    {
        var most = Math.Max(1, Pixels.Of(TypographicScales.LargestHeight, source.Height));
        var largest = PlacedText.In(source.Width, source.Height, word, most, random)!.Value;
        return Luma.MeanOf(source, largest.X, largest.Y, largest.Width, largest.Height) >= 128 ? Black : White;
    }

    /// <summary>Of the colour that is further from the letters', a quarter of their height wider on each side.</summary>
    private static void Box(PixelBuffer target, in PlacedText text, uint letters, double opacity)
    {
        Span<byte> luma = stackalloc byte[1];
        Luma.Of([letters], luma);
        var (margin, weight) = (text.Letters / 4, Blending.Of(opacity));
        int left = Math.Max(0, text.X - margin), right = Math.Min(target.Width, text.X + text.Width + margin);
        for (var y = Math.Max(0, text.Y - margin); y < Math.Min(target.Height, text.Y + text.Height + margin); y++)
        {
            foreach (ref var pixel in Drawing.RowOf(target, y)[left..right]) pixel = Blending.Over(pixel, luma[0] >= 128 ? Black : White, weight);
        }
    }

    private readonly struct Ink(uint colour, int opacity) : IInkPainter
    {
        public void Row(Span<uint> pixels, ReadOnlySpan<byte> coverage) => GlyphPainter.Blend(pixels, coverage, 0, colour, opacity);
    }
}
