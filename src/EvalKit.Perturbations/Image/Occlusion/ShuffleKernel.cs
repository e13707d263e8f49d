using System.Runtime.InteropServices;
using EvalKit.Media;

namespace EvalKit;

/// <summary>
/// Exchanges parts of a picture in pairs. Pairs are disjoint and come one after the other as the share grows, so every further exchange
/// only adds to the difference.
/// </summary>
internal static class ShuffleKernel
{
    /// <summary>Cells per side, where the picture has as many pixels.</summary>
    public const int Cells = 4;

    /// <summary>Cells of a grid. All have the same whole size; what is left over at the right and below stays.</summary>
    public static PixelBuffer Grid(PixelBuffer source, PerturbationContext context)
    {
        if (context.Amount == 0) return source;
        int columns = Math.Min(Cells, source.Width), rows = Math.Min(Cells, source.Height);
        int width = source.Width / columns, height = source.Height / rows;
        Span<int> order = stackalloc int[columns * rows];
        RandomOrder.Fill(order, context.Random);
        var result = source.Clone();
        for (var pair = 0; pair < PairsOf(context.Amount, order.Length); pair++)
        {
            int one = order[2 * pair], other = order[2 * pair + 1];
            int x = one % columns * width, y = one / columns * height, otherX = other % columns * width, otherY = other / columns * height;
            for (var row = 0; row < height; row++)
            {
                Drawing.RowOf(source, y + row).Slice(x, width).CopyTo(Drawing.RowOf(result, otherY + row)[otherX..]);
                Drawing.RowOf(source, otherY + row).Slice(otherX, width).CopyTo(Drawing.RowOf(result, y + row)[x..]);
            }
        }

        return result;
    }

    /// <summary>Single pixels.</summary>
    public static PixelBuffer Single(PixelBuffer source, PerturbationContext context)
    {
        if (context.Amount == 0) return source;
        var result = source.Clone();
        var pixels = MemoryMarshal.Cast<byte, uint>(result.Rgba.AsSpan());
        var places = new RandomPlaces(pixels.Length, context.Random);
        for (long pair = 0, count = PairsOf(context.Amount, pixels.Length); pair < count; pair++)
        {
            int one = places.At(2 * pair), other = places.At(2 * pair + 1);
            (pixels[one], pixels[other]) = (pixels[other], pixels[one]);
        }

        return result;
    }

    private static int PairsOf(double share, int parts) => (int)Math.Floor(share * (parts / 2) + 0.5);
}
