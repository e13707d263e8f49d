using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EvalKit;

/// <summary>
/// Filters that smooth over many pixels, made on a coarser grid, so that a pixel costs the same however long they reach: means of blocks,
/// the filter, bilinear between the blocks' centres. Where the filter smooths over four blocks or more, this is within two levels of the
/// filter itself.
/// </summary>
internal static class CoarseGrid
{
    private const int MaxFactor = 64;
    private const int Bits = 8;

    /// <summary>The side of a block, a power of two, with which a length is at most <paramref name="most"/> blocks.</summary>
    public static int FactorFor(double length, double most)
    {
        var factor = 1;
        while (length > most * factor && factor < MaxFactor) factor *= 2;
        return factor;
    }

    /// <summary>What the means of blocks and the way back smooth by themselves: a variance, in blocks².</summary>
    public static double OwnVariance(int factor)
    {
        var sum = (factor - 1.0 / factor) / factor / 12;
        // Between two centres at distance 1, a point at t has the variance t(1 − t).
        for (var i = 0; i < factor; i++)
        {
            var t = (i + 0.5) / factor;
            sum += t * (1 - t) / factor;
        }

        return sum;
    }

    /// <param name="factor">From <see cref="FactorFor"/>, at least 2.</param>
    /// <param name="reach">How many blocks beyond an edge the filter sees.</param>
    /// <param name="edge">What is there.</param>
    /// <param name="source">The picture.</param>
    /// <param name="result">Of the same size.</param>
    /// <param name="width">In pixels.</param>
    /// <param name="height">In pixels.</param>
    /// <param name="filter">With lengths in blocks.</param>
    public static void Apply(
        int factor, int reach, Edge edge, ReadOnlySpan<byte> source, Span<byte> result, int width, int height, LinearFilter filter)
    {
        var margin = reach + 1;
        int columns = (width + factor - 1) / factor + 2 * margin, rows = (height + factor - 1) / factor + 2 * margin;
        var size = checked(columns * rows * 4);
        byte[] means = ArrayPool<byte>.Shared.Rent(size), filtered = ArrayPool<byte>.Shared.Rent(size);
        Reduce(factor, margin, edge, source, means.AsSpan(0, size), width, height);
        filter(means.AsSpan(0, size), filtered.AsSpan(0, size), columns, rows);
        Enlarge(factor, margin, filtered.AsSpan(0, size), columns, result, width, height);
        ArrayPool<byte>.Shared.Return(means);
        ArrayPool<byte>.Shared.Return(filtered);
    }

    private static void Reduce(int factor, int margin, Edge edge, ReadOnlySpan<byte> source, Span<byte> means, int width, int height)
    {
        int before = margin * factor, stride = width * 4, shift = 2 * BitOperations.Log2((uint)factor);
        var length = ((width + factor - 1) / factor + 2 * margin) * factor * 4;
        var half = Vector128.Create((1u << shift) / 2);
        var rented = ArrayPool<ushort>.Shared.Rent(length);
        var sums = rented.AsSpan(0, length);
        var to = MemoryMarshal.Cast<byte, uint>(means);
        for (int y = -before, at = 0; at < to.Length; y += factor)
        {
            var row = sums.Slice(before * 4, stride);
            row.Clear();
            for (var i = 0; i < factor; i++) ByteRows.AddTo(row, source.Slice(EdgeRows.IndexOf(y + i, height, edge) * stride, stride));
            for (var x = -before; x < length / 4 - before; x++)
            {
                if ((uint)x >= (uint)width) row.Slice(EdgeRows.IndexOf(x, width, edge) * 4, 4).CopyTo(sums[((x + before) * 4)..]);
                else x = width - 1;
            }

            for (var x = 0; x < length; at++)
            {
                var total = half;
                for (var i = 0; i < factor; i += 2, x += 8)
                {
                    var (left, right) = Vector128.Widen(Vector128.Create<ushort>(sums.Slice(x, 8)));
                    total += left + right;
                }

                to[at] = PixelRows.Pack(total >>> shift);
            }
        }

        ArrayPool<ushort>.Shared.Return(rented);
    }

    private static void Enlarge(int factor, int margin, ReadOnlySpan<byte> coarse, int columns, Span<byte> result, int width, int height)
    {
        var length = (columns - 2 * margin + 2) * 4;
        var rented = ArrayPool<ushort>.Shared.Rent(length);
        var row = rented.AsSpan(0, length);
        for (var y = 0; y < height; y++)
        {
            var (upper, weight) = PlaceOf(y, factor);
            var at = ((upper + margin) * columns + margin - 1) * 4;
            ByteRows.Mix(coarse.Slice(at, length), coarse.Slice(at + columns * 4, length), weight, row);
            PixelRows.Stretch(row, factor, result.Slice(y * width * 4, width * 4));
        }

        ArrayPool<ushort>.Shared.Return(rented);
    }

    /// <summary>The block whose centre is before a pixel's, and the next block's weight of 256.</summary>
    public static (int Before, int Weight) PlaceOf(int pixel, int factor)
    {
        // Half-pixel centres: (pixel + ½) / factor − ½.
        var place = ((2 * pixel + 1 - factor) << (Bits - 1)) >> BitOperations.Log2((uint)factor);
        return (place >> Bits, place & ((1 << Bits) - 1));
    }
}
