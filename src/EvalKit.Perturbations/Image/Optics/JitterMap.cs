using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EvalKit;

/// <summary>
/// The affine map that takes three jittered points back to where they were: OpenCV's getAffineTransform, inverted as warpAffine does. The
/// points are the lower right, the upper right and the upper left corner of a square about the centre, its half side a third of the
/// picture's shorter one.
/// </summary>
internal readonly struct JitterMap
{
    private readonly double _xx = 1, _xy, _x, _yx, _yy = 1, _y;

    public JitterMap(int width, int height, double jitter, CounterRandom random)
    {
        double cx = width / 2, cy = height / 2, half = Math.Max(1, Math.Min(width, height) / 3);
        ReadOnlySpan<double> from = [cx + half, cy + half, cx + half, cy - half, cx - half, cy - half];
        Span<double> to = stackalloc double[6];
        for (var i = 0; i < to.Length; i++) to[i] = from[i] + jitter * (2 * random.UniformAt(i) - 1);

        // Edges from the middle point: right edge and upper edge.
        double ax = to[0] - to[2], ay = to[1] - to[3], bx = to[4] - to[2], by = to[5] - to[3];
        var area = ax * by - bx * ay;
        // Points that jitter onto a line span nothing; the strongest published setting can nearly do so.
        var least = 0.05 * 4 * half * half;
        if (Math.Abs(area) < least) area = area < 0 ? -least : least;
        // Before the jitter the edges are (0, 2 half) and (−2 half, 0).
        var side = 2 * half;
        _xx = side * ay / area;
        _xy = -side * ax / area;
        _yx = side * by / area;
        _yy = -side * bx / area;
        _x = from[2] - _xx * to[2] - _xy * to[3];
        _y = from[3] - _yx * to[2] - _yy * to[3];
    }

    /// <summary>The sources of displaced pixels.</summary>
    public void Fill(int y, int x, ReadOnlySpan<double> dx, ReadOnlySpan<double> dy, Span<long> across, Span<long> down)
    {
        dx = dx[..across.Length];
        dy = dy[..across.Length];
        down = down[..across.Length];
        var i = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            for (; i + 4 <= across.Length; i += 4)
            {
                var px = Vector256<double>.Indices + Vector256.Create((double)(x + i)) + Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(dx), (nuint)i);
                var py = Vector256.Create((double)y) + Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(dy), (nuint)i);
                Coordinate.Of(px * _xx + py * _xy + Vector256.Create(_x)).StoreUnsafe(ref MemoryMarshal.GetReference(across), (nuint)i);
                Coordinate.Of(px * _yx + py * _yy + Vector256.Create(_y)).StoreUnsafe(ref MemoryMarshal.GetReference(down), (nuint)i);
            }
        }

        for (; i < across.Length; i++)
        {
            double px = x + i + dx[i], py = y + dy[i];
            across[i] = Coordinate.Of(px * _xx + py * _xy + _x);
            down[i] = Coordinate.Of(px * _yx + py * _yy + _y);
        }
    }
}
