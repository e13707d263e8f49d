using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace EvalKit;

/// <summary>
/// Weighed sums over symmetric pairs of pixels, the centre counted as a pair with itself at half its weight. Weights have 16 bits, those
/// of pairs add up to 2¹⁶; products are cut off as in <see cref="RowSums"/>.
/// </summary>
internal static class PairSums
{
    private const int WeightBits = 16;

    /// <summary>Along a row: pairs of pixels at distances 0, 1, 2… of a row with 7 fractional bits give bytes, rounded half up.</summary>
    /// <param name="row">With as many pixels more at each end as there are distances above 0.</param>
    /// <param name="weights">Of the distances, each for the sum of both pixels.</param>
    /// <param name="result">The bytes.</param>
    public static void AlongRow(ReadOnlySpan<ushort> row, ReadOnlySpan<ushort> weights, Span<byte> result)
    {
        var margin = (weights.Length - 1) * 4;
        // What is read without bounds checks below.
        row = row[..(result.Length + 2 * margin)];
        var bias = (ushort)(128 + weights.Length / 2);
        ref var centre = ref Unsafe.Add(ref MemoryMarshal.GetReference(row), margin);
        ref var first = ref MemoryMarshal.GetReference(result);
        if (Avx512BW.IsSupported && result.Length >= 64)
        {
            for (var x = 0; x < result.Length; x += 64) Words512(ref centre, weights, bias, ref first, Math.Min(x, result.Length - 64));
        }
        else if (Avx2.IsSupported && result.Length >= 32)
        {
            for (var x = 0; x < result.Length; x += 32) Words256(ref centre, weights, bias, ref first, Math.Min(x, result.Length - 32));
        }
        else
        {
            for (var x = 0; x < result.Length; x++)
            {
                int total = bias;
                for (var i = 0; i < weights.Length; i++)
                    total += (int)((uint)(row[margin + x - 4 * i] + row[margin + x + 4 * i]) * weights[i] >> WeightBits);
                result[x] = (byte)(total >> 8);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Words512(ref ushort row, ReadOnlySpan<ushort> weights, ushort bias, ref byte result, int x)
    {
        Vector512<ushort> low = Vector512.Create(bias), high = low;
        for (var i = 0; i < weights.Length; i++)
        {
            var weight = Vector512.Create(weights[i]);
            ref var left = ref Unsafe.Add(ref row, x - 4 * i);
            ref var right = ref Unsafe.Add(ref row, x + 4 * i);
            low += Avx512BW.MultiplyHigh(Vector512.LoadUnsafe(ref left) + Vector512.LoadUnsafe(ref right), weight);
            high += Avx512BW.MultiplyHigh(Vector512.LoadUnsafe(ref left, 32) + Vector512.LoadUnsafe(ref right, 32), weight);
        }

        Vector512.Narrow(low >>> 8, high >>> 8).StoreUnsafe(ref result, (nuint)x);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Words256(ref ushort row, ReadOnlySpan<ushort> weights, ushort bias, ref byte result, int x)
    {
        Vector256<ushort> low = Vector256.Create(bias), high = low;
        for (var i = 0; i < weights.Length; i++)
        {
            var weight = Vector256.Create(weights[i]);
            ref var left = ref Unsafe.Add(ref row, x - 4 * i);
            ref var right = ref Unsafe.Add(ref row, x + 4 * i);
            low += Avx2.MultiplyHigh(Vector256.LoadUnsafe(ref left) + Vector256.LoadUnsafe(ref right), weight);
            high += Avx2.MultiplyHigh(Vector256.LoadUnsafe(ref left, 16) + Vector256.LoadUnsafe(ref right, 16), weight);
        }

        Vector256.Narrow(low >>> 8, high >>> 8).StoreUnsafe(ref result, (nuint)x);
    }
}
