using System.Buffers;

namespace EvalKit;

/// <summary>
/// A normal distribution's blur, rows and columns apart, cut off at 4 σ (radius ⌊4σ + ½⌋, as scikit-image does); outside is the nearest
/// edge pixel. From σ 6.5 on a coarser grid.
/// </summary>
internal static class GaussianFilter
{
    private const double MostDirect = 6.5;
    private const int MaxRadius = 26;
    private const int One = 1 << 16;
    private const double Ln2 = 0.6931471805599453094;

    public static void Apply(ReadOnlySpan<byte> source, Span<byte> result, int width, int height, double sigma)
    {
        var factor = CoarseGrid.FactorFor(sigma, MostDirect);
        if (factor == 1)
        {
            Direct(source, result, width, height, sigma);
            return;
        }

        var rest = Math.Sqrt(sigma * sigma / factor / factor - CoarseGrid.OwnVariance(factor));
        CoarseGrid.Apply(factor, MaxRadius, Edge.Nearest, source, result, width, height, (from, to, columns, rows) => Direct(from, to, columns, rows, rest));
    }

    /// <summary>Weights of 2¹⁶ at distances 0, 1, 2…; empty if the centre has all.</summary>
    internal static ReadOnlySpan<ushort> Weights(double sigma, Span<ushort> memory)
    {
        var radius = Math.Min((int)(4 * sigma + 0.5), MaxRadius);
        if (radius < 1) return [];
        Span<double> exact = stackalloc double[MaxRadius + 1];
        var sum = 1.0;
        for (var i = 1; i <= radius; i++) sum += 2 * (exact[i] = FixedMath.Exp2(-i * i / (2 * sigma * sigma * Ln2)));
        var rest = One;
        for (var i = 1; i <= radius; i++) rest -= 2 * (memory[i] = (ushort)Math.Floor(exact[i] / sum * One + 0.5));
        if (rest == One) return [];
        memory[0] = (ushort)rest;
        return memory[..(radius + 1)];
    }

    private static void Direct(ReadOnlySpan<byte> source, Span<byte> result, int width, int height, double sigma)
    {
        var weights = Weights(sigma, stackalloc ushort[MaxRadius + 1]);
        if (weights.IsEmpty)
        {
            source.CopyTo(result);
            return;
        }

        int radius = weights.Length - 1, taps = 2 * radius + 1, row = width * 4, stride = row + 8 * radius;
        Span<ushort> down = stackalloc ushort[taps], along = stackalloc ushort[radius + 1];
        for (var i = 0; i <= radius; i++)
        {
            down[radius - i] = down[radius + i] = weights[i];
            along[i] = (ushort)(i == 0 ? weights[i] : 2 * weights[i]);
        }

        var rented = ArrayPool<ushort>.Shared.Rent(RowSums.LengthOf(taps) + RowSums.Height * stride);
        var spread = rented.AsSpan(0, RowSums.LengthOf(taps));
        var sums = rented.AsSpan(spread.Length, RowSums.Height * stride);
        RowSums.Spread(down, spread);
        Span<int> starts = stackalloc int[taps + RowSums.Height - 1];
        for (var y = 0; y < height; y += RowSums.Height)
        {
            for (var i = 0; i < starts.Length; i++) starts[i] = Math.Clamp(y - radius + i, 0, height - 1) * row;
            RowSums.Four(source, starts, spread, sums[(4 * radius)..], stride, row);
            for (var k = 0; k < Math.Min(RowSums.Height, height - y); k++)
            {
                var line = sums.Slice(k * stride, stride);
                EdgeRows.Extend(line, radius);
                PairSums.AlongRow(line, along, result.Slice((y + k) * row, row));
            }
        }

        ArrayPool<ushort>.Shared.Return(rented);
    }
}
