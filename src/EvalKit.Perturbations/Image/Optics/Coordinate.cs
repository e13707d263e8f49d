using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace EvalKit;

/// <summary>Places in a picture as warps take them.</summary>
internal static class Coordinate
{
    private const double One = 1 << Warp.FractionBits;

    // Added to a number below 2⁵¹ it leaves the nearest whole number in the lowest bits, on every processor alike.
    private const double Rounding = 3L << 51;

    /// <summary>In 256ths, to the nearest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Of(double pixels) => BitConverter.DoubleToInt64Bits(pixels * One + Rounding) - BitConverter.DoubleToInt64Bits(Rounding);

    /// <summary>The same of four.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<long> Of(Vector256<double> pixels) =>
        (pixels * One + Vector256.Create(Rounding)).AsInt64() - Vector256.Create(BitConverter.DoubleToInt64Bits(Rounding));

    /// <summary>Mirrored at the outer edges of the first and the last pixel: cba|abc|cba, as SciPy's reflect.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Mirrored(long coordinate, int length)
    {
        const long Half = 1 << (Warp.FractionBits - 1);
        var side = (long)length << Warp.FractionBits;
        var at = coordinate + Half;
        if ((ulong)at > (ulong)side)
        {
            at %= 2 * side;
            if (at < 0) at += 2 * side;
            if (at > side) at = 2 * side - at;
        }

        return at - Half;
    }
}
