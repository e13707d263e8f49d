using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace EvalKit;

/// <summary>
/// The accurate integer cosine transform of the Independent JPEG Group's library ("islow"; Loeffler, Ligtenberg and Moschytz, 1989),
/// eight transforms side by side, one in each lane. Constants have 13 fractional bits; between the two passes values have two.
/// </summary>
internal static class JpegTransform
{
    private const int ConstantBits = 13;
    private const int BetweenBits = 2;

    /// <summary>The first forward pass, along rows; leaves two fractional bits.</summary>
    public static void ForwardFirst(Span<Vector256<int>> v)
    {
        var (sum, difference) = Forward(v, ConstantBits - BetweenBits);
        v[0] = sum << BetweenBits;
        v[4] = difference << BetweenBits;
    }

    /// <summary>The second forward pass, along columns; the result is eight times the orthonormal transform.</summary>
    public static void ForwardSecond(Span<Vector256<int>> v)
    {
        var (sum, difference) = Forward(v, ConstantBits + BetweenBits);
        v[0] = Descale(sum, BetweenBits);
        v[4] = Descale(difference, BetweenBits);
    }

    /// <summary>The first inverse pass, along columns.</summary>
    public static void InverseFirst(Span<Vector256<int>> v) => Inverse(v, ConstantBits - BetweenBits);

    /// <summary>The second inverse pass, along rows; takes the fractional bits and the factor of eight away.</summary>
    public static void InverseSecond(Span<Vector256<int>> v) => Inverse(v, ConstantBits + BetweenBits + 3);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<int> Sum, Vector256<int> Difference) Forward(Span<Vector256<int>> v, int shift)
    {
        Vector256<int> s0 = v[0] + v[7], s1 = v[1] + v[6], s2 = v[2] + v[5], s3 = v[3] + v[4];
        Vector256<int> d0 = v[0] - v[7], d1 = v[1] - v[6], d2 = v[2] - v[5], d3 = v[3] - v[4];
        Vector256<int> even0 = s0 + s3, even1 = s1 + s2, even2 = s1 - s2, even3 = s0 - s3;
        var turn = (even2 + even3) * 4433;
        v[2] = Descale(turn + even3 * 6270, shift);
        v[6] = Descale(turn - even2 * 15137, shift);
        Odd(ref d3, ref d2, ref d1, ref d0);
        v[7] = Descale(d3, shift);
        v[5] = Descale(d2, shift);
        v[3] = Descale(d1, shift);
        v[1] = Descale(d0, shift);
        return (even0 + even1, even0 - even1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Inverse(Span<Vector256<int>> v, int shift)
    {
        var turn = (v[2] + v[6]) * 4433;
        Vector256<int> even2 = turn - v[6] * 15137, even3 = turn + v[2] * 6270;
        Vector256<int> even0 = (v[0] + v[4]) << ConstantBits, even1 = (v[0] - v[4]) << ConstantBits;
        Vector256<int> s0 = even0 + even3, s1 = even1 + even2, s2 = even1 - even2, s3 = even0 - even3;
        Vector256<int> d3 = v[7], d2 = v[5], d1 = v[3], d0 = v[1];
        Odd(ref d3, ref d2, ref d1, ref d0);
        v[0] = Descale(s0 + d0, shift);
        v[7] = Descale(s0 - d0, shift);
        v[1] = Descale(s1 + d1, shift);
        v[6] = Descale(s1 - d1, shift);
        v[2] = Descale(s2 + d2, shift);
        v[5] = Descale(s2 - d2, shift);
        v[3] = Descale(s3 + d3, shift);
        v[4] = Descale(s3 - d3, shift);
    }

    /// <summary>The odd half, which is its own inverse but for the order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Odd(ref Vector256<int> a, ref Vector256<int> b, ref Vector256<int> c, ref Vector256<int> d)
    {
        Vector256<int> z1 = (a + d) * 7373, z2 = (b + c) * 20995, z3 = a + c, z4 = b + d;
        var z5 = (z3 + z4) * 9633;
        z3 = z5 - z3 * 16069;
        z4 = z5 - z4 * 3196;
        a = a * 2446 - z1 + z3;
        b = b * 16819 - z2 + z4;
        c = c * 25172 - z2 + z3;
        d = d * 12299 - z1 + z4;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Descale(Vector256<int> value, int shift) => (value + Vector256.Create(1 << (shift - 1))) >> shift;
}
