using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace EvalKit;

/// <summary>
/// The mean of four pixels, weighed by 8-bit fractions, rounded half up: whole numbers below 2²⁴, so both ways of computing it give the
/// same result.
/// </summary>
internal static class Bilinear
{
    private const uint One = 256;
    private const ulong Lanes = 0x000000FF_000000FF;
    private const ulong Half = 0x00008000_00008000;

    /// <param name="upper">The left pixel of the upper row in the low half, the right one in the high half.</param>
    /// <param name="lower">The same of the lower row.</param>
    /// <param name="fx">The weight of the right pixels, 0 to 255 of 256.</param>
    /// <param name="fy">The weight of the lower pixels.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Blend(ulong upper, ulong lower, uint fx, uint fy) => Vector128.IsHardwareAccelerated
        ? BlendInVectors(upper, lower, fx, fy)
        : BlendInWords(upper, lower, fx, fy);

    /// <summary>Rows first, eight samples in 16-bit lanes; then columns, four samples in 32-bit lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static uint BlendInVectors(ulong upper, ulong lower, uint fx, uint fy)
    {
        var rows = Vector128.WidenLower(Vector128.CreateScalar(upper).AsByte()) * Vector128.Create((ushort)(One - fy))
            + Vector128.WidenLower(Vector128.CreateScalar(lower).AsByte()) * Vector128.Create((ushort)fy);
        var (left, right) = Vector128.Widen(rows);
        var mean = (left * Vector128.Create(One - fx) + right * Vector128.Create(fx) + Vector128.Create(One * One / 2)) >>> 16;
        var words = Vector128.Narrow(mean, mean);
        return Vector128.Narrow(words, words).AsUInt32().ToScalar();
    }

    /// <summary>Two 32-bit lanes in each of two 64-bit words.</summary>
    internal static uint BlendInWords(ulong upper, ulong lower, uint fx, uint fy)
    {
        uint p00 = (uint)upper, p10 = (uint)(upper >> 32), p01 = (uint)lower, p11 = (uint)(lower >> 32);
        ulong w11 = fx * fy, w10 = fx * One - w11, w01 = fy * One - w11, w00 = One * One - w11 - w10 - w01;
        var even = Even(p00) * w00 + Even(p10) * w10 + Even(p01) * w01 + Even(p11) * w11 + Half;
        var odd = Even(p00 >> 8) * w00 + Even(p10 >> 8) * w10 + Even(p01 >> 8) * w01 + Even(p11 >> 8) * w11 + Half;
        even = (even >> 16) & Lanes;
        odd = (odd >> 16) & Lanes;
        return (uint)(even | (even >> 16)) & 0x00FF00FF | ((uint)(odd | (odd >> 16)) & 0x00FF00FF) << 8;
    }

    /// <summary>Bytes 0 and 2, one in each lane.</summary>
    private static ulong Even(uint pixel) => (pixel | (ulong)pixel << 16) & Lanes;
}
