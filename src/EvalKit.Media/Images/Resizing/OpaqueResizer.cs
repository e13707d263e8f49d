using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace EvalKit.Media;

/// <summary>Resizes rows of 8-bit RGBA where every pixel is opaque: along the rows first, then down the columns.</summary>
internal static class OpaqueResizer
{
    // Of four RGBA pixels: the samples of the first two side by side, then of the last two.
    private static readonly Vector128<byte> PairUp = Vector128.Create((byte)0, 4, 1, 5, 2, 6, 3, 7, 8, 12, 9, 13, 10, 14, 11, 15);

    public static void AlongRow(ReadOnlySpan<byte> source, Span<byte> target, ResizeWeights weights)
    {
        if (OpaqueResizer256.IsSupported && weights.Taps % 4 == 0)
        {
            OpaqueResizer256.AlongRow(source, target, weights);
            return;
        }

        for (var x = 0; x < target.Length / 4; x++)
        {
            var window = source.Slice(weights.Start(x) * 4, weights.Taps * 4);
            var factors = weights.Of(x);
            var sums = Vector128.Create(ResizeWeights.Half);
            var tap = 0;
            for (; tap + 4 <= factors.Length; tap += 4)
            {
                var pixels = Vector128.Shuffle(Vector128.Create(window.Slice(tap * 4, 16)), PairUp);
                var (w0, w1, w2, w3) = (factors[tap], factors[tap + 1], factors[tap + 2], factors[tap + 3]);
                sums += MultiplyAddPairs(Vector128.WidenLower(pixels).AsInt16(), Pairs(w0, w1));
                sums += MultiplyAddPairs(Vector128.WidenUpper(pixels).AsInt16(), Pairs(w2, w3));
            }

            for (; tap < factors.Length; tap++)
                sums += Vector128.Create(window[tap * 4], window[(tap * 4) + 1], window[(tap * 4) + 2], window[(tap * 4) + 3]) * factors[tap];
            for (var sample = 0; sample < 4; sample++) target[(x * 4) + sample] = Clamped(sums[sample]);
        }
    }

    /// <param name="rows">The rows of the window, one after the other.</param>
    /// <param name="target">One row.</param>
    /// <param name="factors">One weight for each row of the window.</param>
    public static void DownColumns(ReadOnlySpan<byte> rows, Span<byte> target, ReadOnlySpan<short> factors)
    {
        var stride = target.Length;
        var x = OpaqueResizer256.IsSupported ? OpaqueResizer256.DownColumns(rows, target, factors) : 0;
        for (; x + 16 <= stride; x += 16)
        {
            var half = Vector128.Create(ResizeWeights.Half);
            var (s0, s1, s2, s3) = (half, half, half, half);
            for (var tap = 0; tap < factors.Length; tap += 2)
            {
                var hasNext = tap + 1 < factors.Length;
                var upper = Vector128.Create(rows.Slice((tap * stride) + x, 16));
                var lower = hasNext ? Vector128.Create(rows.Slice(((tap + 1) * stride) + x, 16)) : default;
                var pair = Pairs(factors[tap], hasNext ? factors[tap + 1] : (short)0);
                // A byte of the upper row beside one of the lower row; each pair then becomes two 16-bit numbers.
                var (first, second) = (Interleave(upper, lower, 0), Interleave(upper, lower, 8));
                s0 += MultiplyAddPairs(Vector128.WidenLower(first).AsInt16(), pair);
                s1 += MultiplyAddPairs(Vector128.WidenUpper(first).AsInt16(), pair);
                s2 += MultiplyAddPairs(Vector128.WidenLower(second).AsInt16(), pair);
                s3 += MultiplyAddPairs(Vector128.WidenUpper(second).AsInt16(), pair);
            }

            Packed(s0, s1, s2, s3).CopyTo(target[x..]);
        }

        for (; x < stride; x++)
        {
            var sum = ResizeWeights.Half;
            for (var tap = 0; tap < factors.Length; tap++) sum += rows[(tap * stride) + x] * factors[tap];
            target[x] = Clamped(sum);
        }
    }

    private static byte Clamped(int sum) => (byte)Math.Clamp(sum >> ResizeWeights.Bits, 0, 255);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Packed(Vector128<int> a, Vector128<int> b, Vector128<int> c, Vector128<int> d)
    {
        var low = Vector128.NarrowWithSaturation(a >> ResizeWeights.Bits, b >> ResizeWeights.Bits);
        var high = Vector128.NarrowWithSaturation(c >> ResizeWeights.Bits, d >> ResizeWeights.Bits);
        var (least, most) = (Vector128<short>.Zero, Vector128.Create((short)255));
        return Vector128.Narrow(
            Vector128.Min(Vector128.Max(low, least), most).AsUInt16(), Vector128.Min(Vector128.Max(high, least), most).AsUInt16());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Interleave(Vector128<byte> even, Vector128<byte> odd, int from)
    {
        if (Sse2.IsSupported) return from == 0 ? Sse2.UnpackLow(even, odd) : Sse2.UnpackHigh(even, odd);
        var (e, o) = from == 0 ? (Vector128.WidenLower(even), Vector128.WidenLower(odd)) : (Vector128.WidenUpper(even), Vector128.WidenUpper(odd));
        return (BitConverter.IsLittleEndian ? e | (o << 8) : o | (e << 8)).AsByte();
    }

    // Two numbers side by side in memory, again and again.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<short> Pairs(short first, short second) =>
        Vector128.Create(BitConverter.IsLittleEndian ? (ushort)first | (second << 16) : (ushort)second | (first << 16)).AsInt16();

    // Sums of products of neighbours, in 32 bits. Whole numbers: every way to compute it gives the same.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> MultiplyAddPairs(Vector128<short> left, Vector128<short> right)
    {
        if (Sse2.IsSupported) return Sse2.MultiplyAddAdjacent(left, right);
        var (a, b) = (left.AsInt32(), right.AsInt32());
        return ((a << 16 >> 16) * (b << 16 >> 16)) + ((a >> 16) * (b >> 16));
    }
}
