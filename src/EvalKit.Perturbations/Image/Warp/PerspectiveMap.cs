using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EvalKit;

/// <summary>
/// The projective map that takes the picture's corners to four other places (Heckbert, Fundamentals of Texture Mapping and Image
/// Warping, 1989, section 2.2.3), in double precision, products and sums in a fixed order; one division per pixel.
/// </summary>
internal readonly struct PerspectiveMap : IWarpMap
{
    // Added to a number below 2⁵¹ it leaves the nearest whole number in the lowest bits, on every processor alike.
    private const double Rounding = 3L << 51;

    private readonly double _ax, _bx, _cx, _ay, _by, _cy, _aw, _bw, _cw;

    /// <param name="width">The result's and the source's width.</param>
    /// <param name="height">Their height.</param>
    /// <param name="shifts">
    /// How far from each corner of the result its source lies, x then y, in widths and heights; from the top left clockwise. Corners are
    /// those of the outermost pixels. Under 0.25 the four always span a proper quadrilateral.
    /// </param>
    public PerspectiveMap(int width, int height, ReadOnlySpan<double> shifts)
    {
        double x0 = shifts[0], x1 = 1 + shifts[2], x2 = 1 + shifts[4], x3 = shifts[6];
        double y0 = shifts[1], y1 = shifts[3], y2 = 1 + shifts[5], y3 = 1 + shifts[7];
        double dx1 = x1 - x2, dx2 = x3 - x2, sx = x0 - x1 + (x2 - x3);
        double dy1 = y1 - y2, dy2 = y3 - y2, sy = y0 - y1 + (y2 - y3);
        var determinant = dx1 * dy2 - dx2 * dy1;
        var g = (sx * dy2 - dx2 * sy) / determinant;
        var h = (dx1 * sy - sx * dy1) / determinant;

        // Of a pixel's number (x, y): its centre is at ((x + ½) / width, (y + ½) / height).
        (_aw, _bw, _cw) = Scaled(g, h, 1, width, height, 1);
        (_ax, _bx, _cx) = Scaled(x1 - x0 + g * x1, x3 - x0 + h * x3, x0, width, height, width);
        (_ay, _by, _cy) = Scaled(y1 - y0 + g * y1, y3 - y0 + h * y3, y0, width, height, height);
        // Places become pixel numbers again: half a pixel less.
        (_ax, _bx, _cx) = (_ax - 0.5 * _aw, _bx - 0.5 * _bw, _cx - 0.5 * _cw);
        (_ay, _by, _cy) = (_ay - 0.5 * _aw, _by - 0.5 * _bw, _cy - 0.5 * _cw);
    }

    public void Fill(int y, int x, Span<long> across, Span<long> down)
    {
        double rowX = _bx * y + _cx, rowY = _by * y + _cy, rowW = _bw * y + _cw;
        var i = 0;
        if (Vector512.IsHardwareAccelerated)
        {
            ref long firstX = ref MemoryMarshal.GetReference(across), firstY = ref MemoryMarshal.GetReference(down);
            var (rounding, bits) = (Vector512.Create(Rounding), Vector512.Create(BitConverter.DoubleToInt64Bits(Rounding)));
            var at = Vector512<double>.Indices + Vector512.Create((double)x);
            for (; i + Vector512<long>.Count <= across.Length; i += Vector512<long>.Count, at += Vector512.Create(8.0))
            {
                var scale = Vector512.Create(256.0) / (at * _aw + Vector512.Create(rowW));
                var sx = (at * _ax + Vector512.Create(rowX)) * scale + rounding;
                var sy = (at * _ay + Vector512.Create(rowY)) * scale + rounding;
                (sx.AsInt64() - bits).StoreUnsafe(ref firstX, (nuint)i);
                (sy.AsInt64() - bits).StoreUnsafe(ref firstY, (nuint)i);
            }
        }

        for (; i < across.Length; i++)
        {
            double at = x + i;
            var scale = 256.0 / (at * _aw + rowW);
            across[i] = Whole((at * _ax + rowX) * scale);
            down[i] = Whole((at * _ay + rowY) * scale);
        }
    }

    private static long Whole(double value) => BitConverter.DoubleToInt64Bits(value + Rounding) - BitConverter.DoubleToInt64Bits(Rounding);

    /// <summary>a u + b v + c of places 0 to 1, times a side, as a polynomial of pixel numbers.</summary>
    private static (double X, double Y, double One) Scaled(double a, double b, double c, int width, int height, double side)
    {
        double x = a * side / width, y = b * side / height;
        return (x, y, c * side + 0.5 * x + 0.5 * y);
    }
}
