using System.Buffers;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EvalKit;

/// <summary>
/// Two fields of uniform numbers from −1 to 1, smoothed by a normal distribution that is cut off at 3 σ; outside is the field mirrored at
/// the outer edge. A smooth field needs no value for every pixel: it is made on a lattice on which σ is at most 3, bilinear between, and
/// scaled to vary as much as one with a value for every pixel.
/// </summary>
internal readonly struct SmoothField : IDisposable
{
    private const double MostSigma = 3;
    private const double Ln2 = 0.6931471805599453094;

    private readonly float[] _across, _down;
    private readonly int _columns, _rows;
    private readonly double _perPixel;

    /// <param name="width">In pixels.</param>
    /// <param name="height">In pixels.</param>
    /// <param name="sigma">In pixels.</param>
    /// <param name="meant">The σ in pixels of the published picture, from which the published strength comes.</param>
    /// <param name="strength">In pixels: what a value of 1 is multiplied by.</param>
    /// <param name="random">A value pair per lattice point.</param>
    public SmoothField(int width, int height, double sigma, double meant, double strength, CounterRandom random)
    {
        var spacing = Math.Max(1, sigma / MostSigma);
        _perPixel = 1 / spacing;
        _columns = (int)Math.Ceiling((width - 1) / spacing) + (spacing > 1 ? 2 : 1);
        _rows = (int)Math.Ceiling((height - 1) / spacing) + (spacing > 1 ? 2 : 1);
        var weights = Weights(sigma / spacing);
        // Smoothing both ways leaves the sum of squared weights of the deviation.
        var scale = strength * Power(Weights(meant)) / Power(weights);
        var size = checked(_columns * _rows);
        _across = ArrayPool<float>.Shared.Rent(size);
        _down = ArrayPool<float>.Shared.Rent(size);
        for (var i = 0; i < size; i++)
        {
            var bits = random.BitsAt(i);
            _across[i] = Uniform((uint)bits);
            _down[i] = Uniform((uint)(bits >> 32));
        }

        Smooth(_across, weights, scale);
        Smooth(_down, weights, scale);
    }

    public void Dispose()
    {
        ArrayPool<float>.Shared.Return(_across);
        ArrayPool<float>.Shared.Return(_down);
    }

    /// <summary>The displacements of a stretch of a row, in pixels.</summary>
    public void Fill(int y, int x, Span<double> across, Span<double> down)
    {
        Fill(_across, y, x, across);
        Fill(_down, y, x, down);
    }

    private void Fill(float[] field, int y, int x, Span<double> result)
    {
        if (_perPixel == 1)
        {
            var values = field.AsSpan(y * _columns + x, result.Length);
            for (var i = 0; i < result.Length; i++) result[i] = values[i];
            return;
        }

        var row = (int)(y * _perPixel);
        var share = y * _perPixel - row;
        int first = (int)(x * _perPixel), count = (int)((x + result.Length - 1) * _perPixel) - first + 2;
        ReadOnlySpan<float> upper = field.AsSpan(row * _columns + first, count), lower = field.AsSpan((row + 1) * _columns + first, count);
        Span<double> line = stackalloc double[count];
        for (var i = 0; i < count; i++) line[i] = upper[i] + (lower[i] - (double)upper[i]) * share;
        for (var i = 0; i < result.Length; i++)
        {
            var at = (x + i) * _perPixel;
            var column = (int)at;
            var before = line[column - first];
            result[i] = before + (line[column - first + 1] - before) * (at - column);
        }
    }

    private void Smooth(float[] field, double[] weights, double scale)
    {
        var radius = weights.Length - 1;
        var smoothed = ArrayPool<float>.Shared.Rent(_columns * _rows);
        var rented = ArrayPool<float>.Shared.Rent(_columns + 2 * radius);
        var line = rented.AsSpan(0, _columns + 2 * radius);
        for (var y = 0; y < _rows; y++)
        {
            for (var x = -radius; x < _columns + radius; x++) line[x + radius] = field[y * _columns + Mirrored(x, _columns)];
            var row = smoothed.AsSpan(y * _columns, _columns);
            row.Clear();
            for (var i = 0; i <= radius; i++)
                AddPair(row, line.Slice(radius - i, _columns), line.Slice(radius + i, _columns), (float)(i == 0 ? weights[0] / 2 : weights[i]));
        }

        for (var y = 0; y < _rows; y++)
        {
            var row = field.AsSpan(y * _columns, _columns);
            row.Clear();
            for (var i = 0; i <= radius; i++)
            {
                AddPair(
                    row, smoothed.AsSpan(Mirrored(y - i, _rows) * _columns, _columns), smoothed.AsSpan(Mirrored(y + i, _rows) * _columns, _columns),
                    (float)(scale * (i == 0 ? weights[0] / 2 : weights[i])));
            }
        }

        ArrayPool<float>.Shared.Return(smoothed);
        ArrayPool<float>.Shared.Return(rented);
    }

    /// <summary>sums += (one + other) × weight, every operation rounded by itself.</summary>
    private static void AddPair(Span<float> sums, ReadOnlySpan<float> one, ReadOnlySpan<float> other, float weight)
    {
        one = one[..sums.Length];
        other = other[..sums.Length];
        var i = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            for (; i + 8 <= sums.Length; i += 8)
            {
                var pair = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(one), (nuint)i) + Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(other), (nuint)i);
                (Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(sums), (nuint)i) + pair * weight).StoreUnsafe(ref MemoryMarshal.GetReference(sums), (nuint)i);
            }
        }

        for (; i < sums.Length; i++) sums[i] += (one[i] + other[i]) * weight;
    }

    /// <summary>Weights of distances 0, 1, 2…, the whole adding up to 1.</summary>
    private static double[] Weights(double sigma)
    {
        var weights = new double[(int)(3 * sigma + 0.5) + 1];
        weights[0] = 1;
        var sum = 1.0;
        for (var i = 1; i < weights.Length; i++) sum += 2 * (weights[i] = FixedMath.Exp2(-(double)i * i / (2 * sigma * sigma * Ln2)));
        for (var i = 0; i < weights.Length; i++) weights[i] /= sum;
        return weights;
    }

    private static double Power(double[] weights)
    {
        var sum = -weights[0] * weights[0];
        foreach (var weight in weights) sum += 2 * weight * weight;
        return sum;
    }

    /// <summary>24 bits, which a float holds exactly.</summary>
    private static float Uniform(uint bits) => (int)(bits >> 8) * (2f / (1 << 24)) - 1;

    private static int Mirrored(int index, int length)
    {
        var period = 2 * length;
        index %= period;
        if (index < 0) index += period;
        return Math.Min(index, period - 1 - index);
    }
}
