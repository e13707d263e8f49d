using System.Buffers;
using EvalKit.Media;

namespace EvalKit;

/// <summary>A text at its place in a picture of some size.</summary>
internal readonly record struct PlacedText(GlyphBlock Block, int Letters, int X, int Y)
{
    /// <summary>Places across and down that chance draws from: the edges, and thirds between.</summary>
    private const int Places = 4;

    public int Width => Block.WidthAt(Letters);

    public int Height => Block.HeightAt(Letters);

    /// <summary>
    /// A text in letters of a height, or as high as fits, at one of sixteen places that chance draws; a larger one covers the area of a smaller
    /// one at the same place. Null where not even letters of one pixel fit.
    /// </summary>
    public static PlacedText? In(int width, int height, string text, int letters, CounterRandom random) =>
        GlyphBlock.Fit(text, width, height, letters, out var fitting) is { } block
            ? new(block, fitting, Of(random.BelowAt(0, Places), width - block.WidthAt(fitting)), Of(random.BelowAt(1, Places), height - block.HeightAt(fitting)))
            : null;

    /// <summary>Calls a painter with each row of the picture that has ink, and with how much of each of its pixels is inked.</summary>
    public void Paint<T>(PixelBuffer target, T painter)
        where T : struct, IInkPainter
    {
        var shared = ArrayPool<byte>.Shared.Rent(Width);
        var coverage = shared.AsSpan(0, Width);
        for (var row = 0; row < Height; row++)
        {
            Block.Row(row, Letters, coverage);
            painter.Row(Drawing.RowOf(target, Y + row).Slice(X, Width), coverage);
        }

        ArrayPool<byte>.Shared.Return(shared);
    }

    private static int Of(int place, int free) => (int)((long)place * free / (Places - 1));
}
