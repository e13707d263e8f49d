using System.Buffers;
using System.Runtime.InteropServices;

namespace EvalKit;

/// <summary>
/// The mean over a disk of whole pixels, x² + y² ≤ r², softened by three weights of a normal distribution each way: ImageNet-C's disk().
/// A sum comes from the one above by what enters and what leaves below and above every column, so a pixel costs the disk's width and
/// not its area. Outside is the mirrored picture. From a radius of 12 on a coarser grid.
/// </summary>
internal static class DiskFilter
{
    private const int MostDirect = 12;
    private const double Ln2 = 0.6931471805599453094;

    /// <param name="source">The picture.</param>
    /// <param name="result">Of the same size.</param>
    /// <param name="width">In pixels.</param>
    /// <param name="height">In pixels.</param>
    /// <param name="radius">In pixels, not whole in general.</param>
    /// <param name="softness">Standard deviation of the softening weights, in pixels.</param>
    /// <param name="isPublished">With the published weights' sum, which is not always 1.</param>
    public static void Apply(
        ReadOnlySpan<byte> source, Span<byte> result, int width, int height, double radius, double softness, bool isPublished = false)
    {
        var factor = CoarseGrid.FactorFor(radius, MostDirect);
        if (factor == 1)
        {
            Direct(source, result, width, height, radius, softness, isPublished);
            return;
        }

        // A disk's variance each way is a quarter of its radius squared.
        var rest = Math.Sqrt(radius * radius / factor / factor - 4 * CoarseGrid.OwnVariance(factor));
        CoarseGrid.Apply(factor, MostDirect + 1, Edge.Mirror, source, result, width, height,
            (from, to, columns, rows) => Direct(from, to, columns, rows, rest, softness, false));
    }

    /// <summary>How far the disk reaches up and down at every distance from its middle column.</summary>
    internal static int Heights(double radius, Span<int> heights)
    {
        var area = 0;
        for (var i = 0; i < heights.Length; i++)
        {
            heights[i] = (int)Math.Sqrt(radius * radius - i * i);
            area += (2 * heights[i] + 1) * (i == 0 ? 1 : 2);
        }

        return area;
    }

    private static void Direct(ReadOnlySpan<byte> source, Span<byte> result, int width, int height, double radius, double softness, bool isPublished)
    {
        Span<int> heights = stackalloc int[(int)radius + 1];
        var area = Heights(radius, heights);
        // A sum is softened with its neighbours, so there is one more on every side.
        int margin = heights.Length, stride = (width + 2 * margin) * 4, length = (width + 2) * 4;
        var rented = ArrayPool<byte>.Shared.Rent(checked(stride * height));
        var padded = rented.AsSpan(0, stride * height);
        EdgeRows.Pad(source, padded, width, height, margin, Edge.Mirror);
        var memory = ArrayPool<int>.Shared.Rent(4 * length);
        Span<int> above = memory.AsSpan(0, length), here = memory.AsSpan(length, length), below = memory.AsSpan(2 * length, length);
        var soft = MemoryMarshal.Cast<int, float>(memory.AsSpan(3 * length, length));
        var share = Share(softness);
        var scale = (float)((isPublished ? PublishedSum(heights, share) : 1) / area);

        First(padded, below, stride, height, heights);
        for (var y = -1; y < height; y++)
        {
            var free = above;
            above = here;
            here = below;
            below = free;
            Next(padded, here, below, stride, height, heights, y);
            if (y < 0) continue;
            SoftSums.Down(above, here, below, share, soft);
            SoftSums.Along(soft, share, scale, result.Slice(y * width * 4, width * 4));
        }

        ArrayPool<int>.Shared.Return(memory);
        ArrayPool<byte>.Shared.Return(rented);
    }

    /// <summary>The sums of row −1.</summary>
    private static void First(ReadOnlySpan<byte> padded, Span<int> sums, int stride, int height, ReadOnlySpan<int> heights)
    {
        var rented = ArrayPool<ushort>.Shared.Rent(sums.Length);
        var column = rented.AsSpan(0, sums.Length);
        sums.Clear();
        for (var dx = 1 - heights.Length; dx < heights.Length; dx++)
        {
            var reach = heights[Math.Abs(dx)];
            column.Clear();
            for (var dy = -reach; dy <= reach; dy++)
                ByteRows.AddTo(column, padded.Slice(StartOf(dx, dy - 1, stride, height, heights), sums.Length));
            for (var i = 0; i < column.Length; i++) sums[i] += column[i];
        }

        ArrayPool<ushort>.Shared.Return(rented);
    }

    /// <summary>The sums of row y + 1 from those of row y.</summary>
    private static void Next(
        ReadOnlySpan<byte> padded, ReadOnlySpan<int> sums, Span<int> next, int stride, int height, ReadOnlySpan<int> heights, int y)
    {
        Span<int> starts = stackalloc int[4 * heights.Length - 2];
        var i = 0;
        for (var dx = 1 - heights.Length; dx < heights.Length; dx++)
        {
            var reach = heights[Math.Abs(dx)];
            starts[i++] = StartOf(dx, y + 1 + reach, stride, height, heights);
            starts[i++] = StartOf(dx, y - reach, stride, height, heights);
        }

        DifferenceSums.Of(padded, starts, sums, next);
    }

    private static int StartOf(int dx, int y, int stride, int height, ReadOnlySpan<int> heights) =>
        EdgeRows.IndexOf(y, height, Edge.Mirror) * stride + (heights.Length - 1 + dx) * 4;

    /// <summary>
    /// The published disk lies in a field of 17 × 17 weights, or of its own width above a radius of 8, and is softened with the field
    /// mirrored at its edges. Where it touches them, the weights' sum is over 1, and the picture gets up to 1.3 % lighter.
    /// </summary>
    private static double PublishedSum(ReadOnlySpan<int> heights, float share)
    {
        const int Field = 8;
        var reach = heights.Length - 1;
        if (reach < Field) return 1;
        double sum = 0, area = 0;
        for (var dx = -reach; dx <= reach; dx++)
        {
            var height = heights[Math.Abs(dx)];
            var column = 2 * height + 1 + (height >= reach - 1 ? 2 * share : 0) - (height == reach ? 2 * share : 0);
            sum += column * (Math.Abs(dx) == reach ? 1 - share : Math.Abs(dx) == reach - 1 ? 1 + share : 1);
            area += 2 * height + 1;
        }

        return sum / area;
    }

    private static float Share(double softness)
    {
        if (softness < 0.05) return 0;
        var weight = FixedMath.Exp2(-1 / (2 * softness * softness * Ln2));
        return (float)(weight / (1 + 2 * weight));
    }
}
