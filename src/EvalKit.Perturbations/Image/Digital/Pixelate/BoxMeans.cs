using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using EvalKit.Media;

namespace EvalKit;

/// <summary>A row of means over boxes of pixels.</summary>
internal static class BoxMeans
{
    private const int Bits = 20;

    /// <summary>Of opaque pixels: means along rows, rounded half up, then means of those.</summary>
    /// <param name="source">The picture.</param>
    /// <param name="top">The boxes' first row.</param>
    /// <param name="bottom">The row behind their last.</param>
    /// <param name="starts">Each box's first column.</param>
    /// <param name="ends">The column behind each box's last.</param>
    /// <param name="sums">Scratch, as many as there are boxes and one more: four sums of 16 bits each.</param>
    /// <param name="means">Receives a pixel per box; one more may be overwritten.</param>
    public static void Opaque(
        PixelBuffer source, int top, int bottom, ReadOnlySpan<int> starts, ReadOnlySpan<int> ends, Span<ulong> sums, Span<uint> means)
    {
        var boxes = starts.Length;
        sums[..(boxes + 1)].Clear();
        for (var y = top; y < bottom; y++)
        {
            var row = MemoryMarshal.Cast<byte, uint>(source.Row(y));
            for (var box = 0; box < boxes; box++)
            {
                var pixels = row[starts[box]..ends[box]];
                var sum = Widen(pixels[0]);
                for (var i = 1; i < pixels.Length; i++) sum += Widen(pixels[i]);
                // At most 255 for each of a few rows: sums of neighbouring channels do not run into each other.
                sums[box] += Vector128.Narrow(Mean(sum, pixels.Length), default).AsUInt64().ToScalar();
            }
        }

        for (var box = 0; box < boxes; box += 2)
        {
            var (first, second) = Vector128.Widen(Vector128.Create(sums[box], sums[box + 1]).AsUInt16());
            var words = Vector128.Narrow(Mean(first, bottom - top), Mean(second, bottom - top));
            var pair = Vector128.Narrow(words, words).AsUInt32();
            (means[box], means[box + 1]) = (pair[0], pair[1]);
        }
    }

    /// <summary>Of any pixels: colours weighed by alpha; where there is none to weigh with, their plain means.</summary>
    public static void ByAlpha(PixelBuffer source, int top, int bottom, ReadOnlySpan<int> starts, ReadOnlySpan<int> ends, Span<uint> means)
    {
        for (var box = 0; box < starts.Length; box++)
        {
            long red = 0, green = 0, blue = 0, alpha = 0;
            var isHidden = IsHidden(source, top, bottom, starts[box], ends[box]);
            for (var y = top; y < bottom; y++)
            {
                foreach (var pixel in MemoryMarshal.Cast<byte, uint>(source.Row(y))[starts[box]..ends[box]])
                {
                    var weight = isHidden ? 1 : pixel >> 24;
                    red += weight * (byte)pixel;
                    green += weight * (byte)(pixel >> 8);
                    blue += weight * (byte)(pixel >> 16);
                    alpha += weight;
                }
            }

            var count = (long)(bottom - top) * (ends[box] - starts[box]);
            var opacity = isHidden ? 0 : (alpha + count / 2) / count;
            means[box] = (uint)((red + alpha / 2) / alpha | (green + alpha / 2) / alpha << 8 | (blue + alpha / 2) / alpha << 16 | opacity << 24);
        }
    }

    private static bool IsHidden(PixelBuffer source, int top, int bottom, int left, int right)
    {
        for (var y = top; y < bottom; y++)
        {
            foreach (var pixel in MemoryMarshal.Cast<byte, uint>(source.Row(y))[left..right])
            {
                if (pixel >> 24 != 0) return false;
            }
        }

        return true;
    }

    private static Vector128<uint> Widen(uint pixel) => Vector128.WidenLower(Vector128.WidenLower(Vector128.CreateScalar(pixel).AsByte()));

    /// <summary>Rounded half up: the reciprocal is rounded up, and by less than a sum of 255 for each of a few could show.</summary>
    private static Vector128<uint> Mean(Vector128<uint> sum, int count) =>
        (sum * (uint)(((1 << Bits) + count - 1) / count) + Vector128.Create(1u << (Bits - 1))) >>> Bits;
}
