using System.Buffers;
using EvalKit.Media;

namespace EvalKit;

/// <summary>
/// Albumentations' grid distortion: five columns and five rows, each made wider or narrower by up to the amount, the picture's size kept;
/// linear between the lines.
/// </summary>
internal static class GridDistortionKernel
{
    private const int Steps = 5;

    public static PixelBuffer Apply(PixelBuffer source, PerturbationContext context)
    {
        if (context.Amount == 0) return source;
        long[] across = ArrayPool<long>.Shared.Rent(source.Width), down = ArrayPool<long>.Shared.Rent(source.Height);
        Fill(across.AsSpan(0, source.Width), context.Amount, context.Random.Stream(0));
        Fill(down.AsSpan(0, source.Height), context.Amount, context.Random.Stream(1));
        var result = Warp.Apply(source, new LineMap(across, down));
        ArrayPool<long>.Shared.Return(across);
        ArrayPool<long>.Shared.Return(down);
        return result;
    }

    /// <summary>Where every pixel of a side comes from: a polyline through the lines of the grid, its ends fixed.</summary>
    internal static void Fill(Span<long> places, double amount, CounterRandom random)
    {
        Span<double> lines = stackalloc double[Steps + 1];
        lines[0] = 0;
        for (var i = 0; i < Steps; i++) lines[i + 1] = lines[i] + 1 + amount * (2 * random.UniformAt(i) - 1);
        for (var x = 0; x < places.Length; x++)
        {
            // Pixel edges, not centres, span the side.
            var at = (x + 0.5) * Steps / places.Length;
            var step = Math.Min((int)at, Steps - 1);
            var line = lines[step] + (lines[step + 1] - lines[step]) * (at - step);
            places[x] = Coordinate.Of(line / lines[Steps] * places.Length - 0.5);
        }
    }

    /// <summary>Columns and rows apart.</summary>
    private readonly struct LineMap(long[] columns, long[] rows) : IWarpMap
    {
        public void Fill(int y, int x, Span<long> across, Span<long> down)
        {
            columns.AsSpan(x, across.Length).CopyTo(across);
            down.Fill(rows[y]);
        }
    }
}
