using System.Buffers;

namespace EvalKit.Media;

/// <summary>The mean structural similarity over windows of 2 × 2 blocks of 4 × 4 values: each value is read once.</summary>
internal static class SsimWindows
{
    private const int Block = 4;
    private const int Window = 2 * Block;
    private const double One = 1 << LumaPlane.FractionBits;
    private const double C1 = 0.01 * 255 * (0.01 * 255) * One * One;
    private const double C2 = 0.03 * 255 * (0.03 * 255) * One * One;

    public static double Mean(LumaPlane one, LumaPlane other)
    {
        if (one.Width < Window || one.Height < Window) return OfWhole(one, other);
        var across = one.Width / Block;
        var buffer = ArrayPool<Moments>.Shared.Rent(2 * across);
        var above = buffer.AsSpan(0, across);
        var below = buffer.AsSpan(across, across);
        Blocks(one, other, 0, above);
        var sum = 0.0;
        for (var row = 1; row < one.Height / Block; row++)
        {
            Blocks(one, other, row, below);
            for (var x = 1; x < across; x++) sum += Similarity(above[x - 1] + above[x] + below[x - 1] + below[x], Window * Window);
            var done = above;
            above = below;
            below = done;
        }

        ArrayPool<Moments>.Shared.Return(buffer);
        return sum / ((across - 1) * (one.Height / Block - 1));
    }

    private static double OfWhole(LumaPlane one, LumaPlane other)
    {
        var moments = default(Moments);
        for (var y = 0; y < one.Height; y++) moments += Moments.Of(one.Row(y), other.Row(y));
        return Similarity(moments, (long)one.Width * one.Height);
    }

    private static void Blocks(LumaPlane one, LumaPlane other, int row, Span<Moments> blocks)
    {
        blocks.Clear();
        for (var y = row * Block; y < (row + 1) * Block; y++)
        {
            var a = one.Row(y);
            var b = other.Row(y);
            for (var x = 0; x < blocks.Length; x++) blocks[x] += Moments.Of(a.Slice(x * Block, Block), b.Slice(x * Block, Block));
        }
    }

    private static double Similarity(Moments sums, long count)
    {
        double n = count, a = sums.First / n, b = sums.Second / n;
        // Whole numbers until the division: equal windows have equal variances and covariance, to the bit. 128 bits for a strip of 2²⁸ pixels.
        Int128 first = sums.First, second = sums.Second;
        var spread = (double)(count * (Int128)sums.Squares - first * first - second * second) / (n * n);
        var common = (double)(count * (Int128)sums.Products - first * second) / (n * n);
        return (2 * a * b + C1) * (2 * common + C2) / ((a * a + b * b + C1) * (spread + C2));
    }

    private readonly record struct Moments(long First, long Second, long Squares, long Products)
    {
        public static Moments Of(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
        {
            long first = 0, second = 0, squares = 0, products = 0;
            for (var i = 0; i < a.Length; i++)
            {
                long x = a[i], y = b[i];
                first += x;
                second += y;
                squares += x * x + y * y;
                products += x * y;
            }

            return new(first, second, squares, products);
        }

        public static Moments operator +(Moments one, Moments other) =>
            new(one.First + other.First, one.Second + other.Second, one.Squares + other.Squares, one.Products + other.Products);
    }
}
