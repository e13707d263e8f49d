using System.Buffers;

namespace EvalKit;

/// <summary>
/// Motion blur of a field as imagecorruptions has it: one-sided Gaussian weights exp(−i² / 2σ²) for i = 0 … 2 · radius along a line,
/// offsets rounded to whole pixels; beyond the edge is the nearest value. Values are within 0…2¹⁵.
/// </summary>
internal static class FieldStreaks
{
    private const int Bits = 16;

    /// <param name="from">The field.</param>
    /// <param name="to">Receives the blurred one; of the same size.</param>
    /// <param name="radius">Half of the line's length.</param>
    /// <param name="sigma">The weights' standard deviation.</param>
    /// <param name="degrees">The line's direction, counter-clockwise from the x axis: what moves goes the opposite way.</param>
    public static void Blur(Field from, Field to, int radius, double sigma, double degrees)
    {
        var count = 2 * radius + 1;
        var weights = ArrayPool<int>.Shared.Rent(count);
        Weights(sigma, weights.AsSpan(0, count));
        double sin = FixedMath.Sin(degrees * (Math.PI / 180)), cos = FixedMath.Cos(degrees * (Math.PI / 180));
        var width = from.Width;
        var padded = ArrayPool<int>.Shared.Rent(checked(3 * (width + 2 * count)));
        var sums = padded.AsSpan(width + 2 * count, width);
        for (var y = 0; y < from.Height; y++)
        {
            sums.Fill(1 << (Bits - 1));
            var loaded = -1;
            for (var i = 0; i < count; i++)
            {
                if (weights[i] == 0) break;
                var dy = -(int)Math.Ceiling(i * sin - 0.5);
                var dx = -(int)Math.Ceiling(i * cos - 0.5);
                var row = Math.Clamp(y - dy, 0, from.Height - 1);
                if (row != loaded) Load(from.Row(loaded = row), count, padded);
                FieldBlur.Add(padded.AsSpan(count - dx, width), weights[i], sums);
            }

            var result = to.Row(y);
            for (var x = 0; x < width; x++) result[x] = sums[x] >> Bits;
        }

        ArrayPool<int>.Shared.Return(padded);
        ArrayPool<int>.Shared.Return(weights);
    }

    private static void Load(ReadOnlySpan<int> row, int count, Span<int> padded)
    {
        padded[..count].Fill(row[0]);
        row.CopyTo(padded[count..]);
        padded.Slice(count + row.Length, count).Fill(row[^1]);
    }

    private static void Weights(double sigma, Span<int> weights)
    {
        Span<double> exact = new double[weights.Length];
        var sum = 0.0;
        for (var i = weights.Length - 1; i >= 0; i--)
            sum += exact[i] = i == 0 ? 1 : sigma == 0 ? 0 : FixedMath.Exp2(Math.Max(-1000, -0.5 * i * i / (sigma * sigma) / 0.6931471805599453094));
        var rest = 1 << Bits;
        for (var i = weights.Length - 1; i > 0; i--) rest -= weights[i] = (int)Math.Floor(exact[i] / sum * (1 << Bits) + 0.5);
        weights[0] = rest;
    }
}
