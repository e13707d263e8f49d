using System.Buffers;
using System.Runtime.InteropServices;
using EvalKit.Media;

namespace EvalKit;

/// <summary>
/// Shrinks a picture by means over boxes and enlarges it again by nearest pixels, so that its pixels show. A pixel whose
/// centre lies in a box counts whole; means are taken along rows, rounded half up, and then down columns.
/// </summary>
internal static class PixelateKernel
{
    public static PixelBuffer Apply(PixelBuffer source, PerturbationContext context)
    {
        if (context.Amount == 1) return source;
        var percent = (int)Math.Floor(context.Amount * 100 + 0.5);
        var (columns, rows) = (Shrunk(source.Width, percent), Shrunk(source.Height, percent));
        var result = new PixelBuffer(source.Width, source.Height, GC.AllocateUninitializedArray<byte>(source.Rgba.Length));
        var isOpaque = source.IsOpaque;
        var indices = ArrayPool<int>.Shared.Rent(checked(2 * columns + source.Width));
        var scratch = ArrayPool<ulong>.Shared.Rent(columns + 1);
        var shrunk = ArrayPool<uint>.Shared.Rent(columns + 1);
        var starts = indices.AsSpan(0, columns);
        var ends = indices.AsSpan(columns, columns);
        var nearest = indices.AsSpan(2 * columns, source.Width);
        for (var x = 0; x < columns; x++) (starts[x], ends[x]) = Box(x, source.Width, columns);
        for (var x = 0; x < nearest.Length; x++) nearest[x] = Nearest(x, source.Width, columns);

        var made = -1;
        for (var y = 0; y < source.Height; y++)
        {
            var row = Nearest(y, source.Height, rows);
            var to = MemoryMarshal.Cast<byte, uint>(result.Row(y));
            if (row == made)
            {
                result.Row(y - 1).CopyTo(result.Row(y));
                continue;
            }

            var (top, bottom) = Box(row, source.Height, rows);
            if (isOpaque) BoxMeans.Opaque(source, top, bottom, starts, ends, scratch, shrunk);
            else BoxMeans.ByAlpha(source, top, bottom, starts, ends, shrunk);
            for (var x = 0; x < to.Length; x++) to[x] = shrunk[nearest[x]];
            made = row;
        }

        ArrayPool<int>.Shared.Return(indices);
        ArrayPool<ulong>.Shared.Return(scratch);
        ArrayPool<uint>.Shared.Return(shrunk);
        return result;
    }

    // Whole numbers: 0.29 · 100 in floating point is less than 29.
    private static int Shrunk(int side, int percent) => Math.Max(1, (int)((long)side * percent / 100));

    /// <summary>
    /// The pixels of a box, as Pillow finds them. Where a centre lies on an edge, rounding decides whether it belongs to one box, to both
    /// or to none: the steps are those of Pillow, in double precision.
    /// </summary>
    private static (int Start, int End) Box(int box, int side, int boxes)
    {
        var scale = (double)side / boxes;
        var centre = (box + 0.5) * scale;
        var start = Math.Max(0, (int)(centre - 0.5 * scale + 0.5));
        var end = Math.Min(side, (int)(centre + 0.5 * scale + 0.5));
        if ((start - centre + 0.5) * (1 / scale) <= -0.5) start++;
        if ((end - 1 - centre + 0.5) * (1 / scale) > 0.5) end--;
        return (start, end);
    }

    /// <summary>The box that holds a pixel's centre; on an edge, the right one.</summary>
    private static int Nearest(int pixel, int side, int boxes) => (int)((2L * pixel + 1) * boxes / (2L * side));
}
