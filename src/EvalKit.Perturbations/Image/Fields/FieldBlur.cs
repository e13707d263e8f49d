using System.Buffers;
using System.Runtime.Intrinsics;

namespace EvalKit;

/// <summary>
/// Gaussian blur of a field: weights to four standard deviations, with 16 bits, along rows and then down columns; beyond the edge is the
/// nearest value. Values are under 2¹⁵ in magnitude.
/// </summary>
internal static class FieldBlur
{
    private const int Bits = 16;

    public static void Gaussian(Field field, double sigma)
    {
        var radius = (int)Math.Floor(4 * sigma + 0.5);
        if (radius == 0) return;
        var weights = ArrayPool<int>.Shared.Rent(2 * radius + 1);
        Weights(sigma, weights.AsSpan(0, 2 * radius + 1));
        using var between = new Field(field.Width, field.Height);
        AlongRows(field, between, weights.AsSpan(0, 2 * radius + 1), radius);
        DownColumns(between, field, weights.AsSpan(0, 2 * radius + 1), radius);
        ArrayPool<int>.Shared.Return(weights);
    }

    /// <summary>The standard deviation that independent numbers of deviation 1 are left with.</summary>
    public static double Deviation(double sigma)
    {
        Span<int> weights = new int[2 * (int)Math.Floor(4 * sigma + 0.5) + 1];
        Weights(sigma, weights);
        var squares = 0L;
        foreach (var weight in weights) squares += (long)weight * weight;
        // Along rows and along columns: the root of the square.
        return squares / (double)(1L << (2 * Bits));
    }

    /// <summary>Symmetric, and exactly one in sum: the middle takes what rounding leaves.</summary>
    internal static void Weights(double sigma, Span<int> weights)
    {
        var radius = weights.Length / 2;
        Span<double> exact = new double[radius + 1];
        var sum = 0.0;
        for (var i = radius; i >= 0; i--)
        {
            exact[i] = FixedMath.Exp2(-0.5 * i * i / (sigma * sigma) / 0.6931471805599453094);
            sum += i == 0 ? exact[i] : 2 * exact[i];
        }

        var rest = 1 << Bits;
        for (var i = radius; i > 0; i--)
        {
            weights[radius + i] = weights[radius - i] = (int)Math.Floor(exact[i] / sum * (1 << Bits) + 0.5);
            rest -= 2 * weights[radius + i];
        }

        weights[radius] = rest;
    }

    private static void AlongRows(Field from, Field to, ReadOnlySpan<int> weights, int radius)
    {
        var padded = ArrayPool<int>.Shared.Rent(checked(from.Width + 2 * radius + 8));
        for (var y = 0; y < from.Height; y++)
        {
            var row = from.Row(y);
            padded.AsSpan(0, radius).Fill(row[0]);
            row.CopyTo(padded.AsSpan(radius));
            padded.AsSpan(radius + row.Length, radius + 8).Fill(row[^1]);
            var result = to.Row(y);
            for (var x = 0; x < row.Length; x += 8)
            {
                var sum = Vector256.Create(1 << (Bits - 1));
                for (var i = 0; i < weights.Length; i++) sum += Vector256.Create(padded.AsSpan(x + i, 8)) * weights[i];
                Store(sum >> Bits, result[x..]);
            }
        }

        ArrayPool<int>.Shared.Return(padded);
    }

    private static void DownColumns(Field from, Field to, ReadOnlySpan<int> weights, int radius)
    {
        var sums = ArrayPool<int>.Shared.Rent(from.Width);
        for (var y = 0; y < from.Height; y++)
        {
            var result = sums.AsSpan(0, from.Width);
            result.Fill(1 << (Bits - 1));
            for (var i = 0; i < weights.Length; i++) Add(from.Row(Math.Clamp(y + i - radius, 0, from.Height - 1)), weights[i], result);
            var row = to.Row(y);
            for (var x = 0; x < row.Length; x++) row[x] = result[x] >> Bits;
        }

        ArrayPool<int>.Shared.Return(sums);
    }

    /// <summary>Adds a weighted row to sums.</summary>
    internal static void Add(ReadOnlySpan<int> row, int weight, Span<int> sums)
    {
        var x = 0;
        for (; x + 8 <= row.Length; x += 8)
            (Vector256.Create(sums[x..]) + Vector256.Create(row[x..]) * weight).CopyTo(sums[x..]);
        for (; x < row.Length; x++) sums[x] += row[x] * weight;
    }

    private static void Store(Vector256<int> values, Span<int> row)
    {
        if (row.Length >= 8)
        {
            values.CopyTo(row);
            return;
        }

        for (var i = 0; i < row.Length; i++) row[i] = values[i];
    }
}
