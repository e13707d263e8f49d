using System.Buffers;
using EvalKit.Media;

namespace EvalKit;

/// <summary>Puts lines of text onto a picture; what lies outside it is left out.</summary>
internal static class GlyphPainter
{
    /// <summary>One line in a rectangle.</summary>
    public static void Draw(PixelBuffer target, GlyphLine line, int x, int y, int width, int height, uint colour, int opacity = Blending.One)
    {
        var shared = ArrayPool<byte>.Shared.Rent(width);
        var coverage = shared.AsSpan(0, width);
        for (var row = Math.Max(0, -y); row < height && y + row < target.Height; row++)
        {
            line.Row(row, height, coverage);
            Blend(Drawing.RowOf(target, y + row), coverage, x, colour, opacity);
        }

        ArrayPool<byte>.Shared.Return(shared);
    }

    /// <summary>One row of a line that was measured before, so that repetitions need not measure again.</summary>
    public static void Blend(Span<uint> row, ReadOnlySpan<byte> coverage, int x, uint colour, int opacity)
    {
        for (int i = Math.Max(0, -x), end = Math.Min(coverage.Length, row.Length - x); i < end; i++)
        {
            if (coverage[i] > 0) row[x + i] = Blending.Over(row[x + i], colour, Blending.Weight(coverage[i], opacity));
        }
    }
}
