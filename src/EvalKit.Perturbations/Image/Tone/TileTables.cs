using System.Runtime.InteropServices;
using EvalKit.Media;

namespace EvalKit;

/// <summary>
/// The equalising tables of contrast-limited adaptive histogram equalisation (Zuiderveld, Graphics Gems IV, 1994), one for each tile, in
/// OpenCV's convention: counts over the clip limit are spread over all levels, the remainder at equal steps.
/// </summary>
internal static class TileTables
{
    private const int Levels = 256;
    private const int ClipLimit = 4;

    /// <param name="source">The picture.</param>
    /// <param name="across">Tiles side by side.</param>
    /// <param name="down">Tiles one above the other.</param>
    /// <param name="light">Room for a row of luma.</param>
    /// <param name="tables">Row by row of tiles, 256 results for each.</param>
    public static void Build(PixelBuffer source, int across, int down, Span<byte> light, Span<byte> tables)
    {
        Span<long> counts = stackalloc long[across * Levels];
        for (var row = 0; row < down; row++)
        {
            counts.Clear();
            int top = Edge(row, source.Height, down), bottom = Edge(row + 1, source.Height, down);
            for (var y = top; y < bottom; y++)
            {
                var pixels = MemoryMarshal.Cast<byte, uint>(source.Row(y));
                Luma.Of(pixels, light);
                for (var column = 0; column < across; column++)
                {
                    var own = counts.Slice(column * Levels, Levels);
                    int left = Edge(column, source.Width, across), right = Edge(column + 1, source.Width, across);
                    for (var x = left; x < right; x++) own[light[x]] += pixels[x] >> 24;
                }
            }

            for (var column = 0; column < across; column++)
                Equalise(counts.Slice(column * Levels, Levels), tables.Slice((row * across + column) * Levels, Levels));
        }
    }

    private static int Edge(int tile, int side, int tiles) => (int)((long)tile * side / tiles);

    private static void Equalise(Span<long> counts, Span<byte> table)
    {
        // Opaque pixels count 255 each, so limits and remainders are of that grain.
        long total = 0;
        foreach (var count in counts) total += count;
        if (total == 0)
        {
            for (var level = 0; level < Levels; level++) table[level] = (byte)level;
            return;
        }

        var limit = Math.Max(1, ClipLimit * (total / 255) / Levels) * 255;
        long clipped = 0;
        foreach (ref var count in counts)
        {
            clipped += Math.Max(0, count - limit);
            count = Math.Min(count, limit);
        }

        var each = clipped / 255 / Levels * 255;
        var rest = clipped - each * Levels;
        foreach (ref var count in counts) count += each;
        var step = (int)Math.Max(1, Levels * 255 / Math.Max(1, rest));
        for (var level = 0; level < Levels && rest > 0; level += step, rest -= 255) counts[level] += Math.Min(255, rest);
        long sum = 0;
        for (var level = 0; level < Levels; level++)
        {
            sum += counts[level];
            table[level] = (byte)Math.Min(255, (sum * 510 + total) / (2 * total));
        }
    }
}
