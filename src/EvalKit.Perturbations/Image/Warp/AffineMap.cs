using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EvalKit;

/// <summary>
/// A linear map about the picture's centre ((W − 1) / 2, (H − 1) / 2): sx = cx + xx (x − cx) + xy (y − cy), sy = cy + yx (x − cx) +
/// yy (y − cy). Coefficients have 32 fractional bits and sums are whole numbers, so no error grows along a row.
/// </summary>
internal readonly struct AffineMap(int width, int height, double xx, double xy, double yx, double yy) : IWarpMap
{
    private const int CoordinateBits = 32;
    private const int Drop = CoordinateBits - Warp.FractionBits;

    private readonly long _right = width - 1, _bottom = height - 1;
    private readonly long _xx = ToFixed(xx), _xy = ToFixed(xy), _yx = ToFixed(yx), _yy = ToFixed(yy);

    public void Fill(int y, int x, Span<long> across, Span<long> down)
    {
        // Twice the distance from the centre is whole.
        var below = 2 * y - _bottom;
        var sx = (_right << (CoordinateBits - 1)) + ((-_right * _xx + below * _xy) >> 1) + x * _xx;
        var sy = (_bottom << (CoordinateBits - 1)) + ((-_right * _yx + below * _yy) >> 1) + x * _yx;
        Steps(across, sx + (1L << (Drop - 1)), _xx);
        Steps(down, sy + (1L << (Drop - 1)), _yx);
    }

    private static void Steps(Span<long> result, long start, long step)
    {
        var i = 0;
        if (Vector512.IsHardwareAccelerated)
        {
            ref var first = ref MemoryMarshal.GetReference(result);
            var eight = Vector512.Create(start) + Vector512<long>.Indices * step;
            for (; i + Vector512<long>.Count <= result.Length; i += Vector512<long>.Count, eight += Vector512.Create(8 * step))
                (eight >> Drop).StoreUnsafe(ref first, (nuint)i);
        }

        for (; i < result.Length; i++) result[i] = (start + i * step) >> Drop;
    }

    private static long ToFixed(double value) => (long)Math.Floor(value * (1L << CoordinateBits) + 0.5);
}
