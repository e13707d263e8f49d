using System.Buffers;
using EvalKit.Media;

namespace EvalKit;

/// <summary>Repeats a text all over a picture, white with a dark shadow, every other line shifted by half.</summary>
internal static class WatermarkKernel
{
    // Of the shorter side: the letters' height; of that height: from line to line.
    private const int LettersPerSide = 12;
    private const int LineStep = 3;

    private static readonly uint White = Drawing.PixelOf(new(255, 255, 255));
    private static readonly uint Dark = Drawing.PixelOf(new(40, 40, 40));

    public static PixelBuffer Apply(PixelBuffer source, PerturbationContext context, GlyphLine line)
    {
        if (context.Amount == 0) return source;
        var height = Math.Max(1, Math.Min(source.Width, source.Height) / LettersPerSide);
        int width = line.WidthAt(height), shadow = Math.Max(1, height / GlyphFont.Height), period = width + 2 * height;
        var opacity = Blending.Of(context.Amount);
        // Where the pattern begins is the case's own.
        int phaseX = context.Random.BelowAt(0, period), phaseY = context.Random.BelowAt(1, LineStep * height);
        var result = source.Clone();
        var shared = ArrayPool<byte>.Shared.Rent(width);
        var coverage = shared.AsSpan(0, width);
        for (var row = 0; row < height; row++)
        {
            line.Row(row, height, coverage);
            // The shadow of all lines lies below the letters of all: it falls on rows that get their letters later.
            Repeat(result, coverage, row - phaseY + shadow, shadow - phaseX, Dark);
        }

        for (var row = 0; row < height; row++)
        {
            line.Row(row, height, coverage);
            Repeat(result, coverage, row - phaseY, -phaseX, White);
        }

        ArrayPool<byte>.Shared.Return(shared);
        return result;

        void Repeat(PixelBuffer target, ReadOnlySpan<byte> coverage, int firstRow, int firstColumn, uint colour)
        {
            for (int y = firstRow, number = 0; y < target.Height; y += LineStep * height, number++)
            {
                if (y < 0) continue;
                for (var x = firstColumn - number % 2 * period / 2; x < target.Width; x += period)
                    GlyphPainter.Blend(Drawing.RowOf(target, y), coverage, x, colour, opacity);
            }
        }
    }
}
