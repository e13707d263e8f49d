using System.Buffers;

namespace EvalKit;

/// <summary>
/// Smears along a line, to one side: half a normal distribution, its places rounded to whole pixels; outside is the nearest edge pixel.
/// A line of more than 64 pixels is made in two passes, short runs first and then every run's start, so that a pixel costs the square
/// root of its length.
/// </summary>
internal static class TrailFilter
{
    private const int MostDirect = 64;
    private const double Ln2 = 0.6931471805599453094;

    /// <param name="source">The picture.</param>
    /// <param name="result">Of the same size.</param>
    /// <param name="width">In pixels.</param>
    /// <param name="height">In pixels.</param>
    /// <param name="taps">The length of the line.</param>
    /// <param name="sigma">Above 0.</param>
    /// <param name="degrees">From the horizontal, −90 to 90.</param>
    public static void Apply(ReadOnlySpan<byte> source, Span<byte> result, int width, int height, int taps, double sigma, double degrees)
    {
        var run = taps <= MostDirect ? 1 : (int)Math.Ceiling(Math.Sqrt(taps));
        var starts = (taps + run - 1) / run;
        Span<ushort> weights = stackalloc ushort[starts];
        Weights(taps, run, sigma, weights);
        var line = new Line(degrees);
        int margin = line.Place(taps + run).Across, stride = (width + 2 * margin) * 4;
        var rented = ArrayPool<byte>.Shared.Rent(checked(stride * height));
        var padded = rented.AsSpan(0, stride * height);
        EdgeRows.Pad(source, padded, width, height, margin, Edge.Nearest);
        if (run > 1) Runs(ref rented, stride, height, margin, run, line);
        Pass(rented, result, stride, width * 4, height, margin * 4, weights, run, line);
        ArrayPool<byte>.Shared.Return(rented);
    }

    /// <summary>The mean of a run from every pixel on, those of the margin included.</summary>
    private static void Runs(ref byte[] padded, int stride, int height, int margin, int run, Line line)
    {
        Span<ushort> even = stackalloc ushort[run];
        even.Fill((ushort)((1 << 16) / run));
        even[0] += (ushort)((1 << 16) % run);
        var means = ArrayPool<byte>.Shared.Rent(stride * height);
        var reach = line.Place(run - 1).Across * 4;
        Pass(padded, means, stride, stride - reach, height, 0, even, 1, line, stride);
        for (var y = 0; y < height; y++) padded.AsSpan((y + 1) * stride - reach, reach).CopyTo(means.AsSpan((y + 1) * stride - reach));
        ArrayPool<byte>.Shared.Return(padded);
        padded = means;
    }

    private static void Pass(
        ReadOnlySpan<byte> source, Span<byte> result, int stride, int length, int height, int left, ReadOnlySpan<ushort> weights, int step, Line line, int resultStride = 0)
    {
        if (resultStride == 0) resultStride = length;
        Span<int> starts = stackalloc int[weights.Length];
        for (var y = 0; y < height; y++)
        {
            for (var i = 0; i < starts.Length; i++)
            {
                var (across, down) = line.Place(i * step);
                starts[i] = Math.Clamp(y + down, 0, height - 1) * stride + left + across * 4;
            }

            LineSums.Of(source, starts, weights, result.Slice(y * resultStride, length));
        }
    }

    /// <summary>Of every run, together 2¹⁶.</summary>
    private static void Weights(int taps, int run, double sigma, Span<ushort> weights)
    {
        Span<double> exact = stackalloc double[weights.Length];
        exact.Clear();
        var sum = 0.0;
        for (var i = 0; i < taps; i++)
        {
            var weight = FixedMath.Exp2(Math.Max(-1000, -(double)i * i / (2 * sigma * sigma * Ln2)));
            exact[i / run] += weight;
            sum += weight;
        }

        var rest = 1 << 16;
        for (var i = 1; i < weights.Length; i++) rest -= weights[i] = (ushort)Math.Floor(exact[i] / sum * (1 << 16) + 0.5);
        weights[0] = (ushort)Math.Min(rest, ushort.MaxValue);
    }

    /// <summary>Where the pixels of a line are, as imagecorruptions rounds.</summary>
    private readonly struct Line(double degrees)
    {
        private readonly double _across = FixedMath.Cos(degrees * (Math.PI / 180)), _down = FixedMath.Sin(degrees * (Math.PI / 180));

        public (int Across, int Down) Place(int i) => ((int)Math.Ceiling(i * _across - 0.5), (int)Math.Ceiling(i * _down - 0.5));
    }
}
