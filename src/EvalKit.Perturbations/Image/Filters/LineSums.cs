using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace EvalKit;

/// <summary>
/// Weighed sums of stretches of bytes, rounded half up to bytes. Weights have 16 bits and add up to 2¹⁶; products are cut off as in
/// <see cref="RowSums"/>.
/// </summary>
internal static class LineSums
{
    /// <param name="source">All that is summed.</param>
    /// <param name="starts">Where the stretches begin.</param>
    /// <param name="weights">Theirs.</param>
    /// <param name="result">As long as a stretch.</param>
    public static void Of(ReadOnlySpan<byte> source, ReadOnlySpan<int> starts, ReadOnlySpan<ushort> weights, Span<byte> result)
    {
        // What is read without bounds checks below.
        foreach (var start in starts) _ = source.Slice(start, result.Length);
        weights = weights[..starts.Length];
        var bias = (ushort)(128 + starts.Length / 2);
        ref var first = ref MemoryMarshal.GetReference(source);
        ref var sum = ref MemoryMarshal.GetReference(result);
        if (Avx512BW.IsSupported && result.Length >= 128)
        {
            for (var x = 0; x < result.Length; x += 128) In512(ref first, starts, weights, bias, ref sum, Math.Min(x, result.Length - 128));
        }
        else if (Avx2.IsSupported && result.Length >= 64)
        {
            for (var x = 0; x < result.Length; x += 64) In256(ref first, starts, weights, bias, ref sum, Math.Min(x, result.Length - 64));
        }
        else
        {
            for (var x = 0; x < result.Length; x++)
            {
                int total = bias;
                for (var i = 0; i < starts.Length; i++) total += source[starts[i] + x] * weights[i] >> 8;
                result[x] = (byte)(total >> 8);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void In512(ref byte source, ReadOnlySpan<int> starts, ReadOnlySpan<ushort> weights, ushort bias, ref byte result, int x)
    {
        Vector512<ushort> low0 = Vector512.Create(bias), high0 = low0, low1 = low0, high1 = low0;
        for (var i = 0; i < starts.Length; i++)
        {
            var weight = Vector512.Create(weights[i]);
            var row0 = Vector512.LoadUnsafe(ref source, (nuint)(starts[i] + x));
            var row1 = Vector512.LoadUnsafe(ref source, (nuint)(starts[i] + x) + 64);
            low0 += Avx512BW.MultiplyHigh(Avx512BW.UnpackLow(Vector512<byte>.Zero, row0).AsUInt16(), weight);
            high0 += Avx512BW.MultiplyHigh(Avx512BW.UnpackHigh(Vector512<byte>.Zero, row0).AsUInt16(), weight);
            low1 += Avx512BW.MultiplyHigh(Avx512BW.UnpackLow(Vector512<byte>.Zero, row1).AsUInt16(), weight);
            high1 += Avx512BW.MultiplyHigh(Avx512BW.UnpackHigh(Vector512<byte>.Zero, row1).AsUInt16(), weight);
        }

        // Packing undoes the order of unpacking.
        Avx512BW.PackUnsignedSaturate((low0 >>> 8).AsInt16(), (high0 >>> 8).AsInt16()).StoreUnsafe(ref result, (nuint)x);
        Avx512BW.PackUnsignedSaturate((low1 >>> 8).AsInt16(), (high1 >>> 8).AsInt16()).StoreUnsafe(ref result, (nuint)x + 64);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void In256(ref byte source, ReadOnlySpan<int> starts, ReadOnlySpan<ushort> weights, ushort bias, ref byte result, int x)
    {
        Vector256<ushort> low0 = Vector256.Create(bias), high0 = low0, low1 = low0, high1 = low0;
        for (var i = 0; i < starts.Length; i++)
        {
            var weight = Vector256.Create(weights[i]);
            var row0 = Vector256.LoadUnsafe(ref source, (nuint)(starts[i] + x));
            var row1 = Vector256.LoadUnsafe(ref source, (nuint)(starts[i] + x) + 32);
            low0 += Avx2.MultiplyHigh(Avx2.UnpackLow(Vector256<byte>.Zero, row0).AsUInt16(), weight);
            high0 += Avx2.MultiplyHigh(Avx2.UnpackHigh(Vector256<byte>.Zero, row0).AsUInt16(), weight);
            low1 += Avx2.MultiplyHigh(Avx2.UnpackLow(Vector256<byte>.Zero, row1).AsUInt16(), weight);
            high1 += Avx2.MultiplyHigh(Avx2.UnpackHigh(Vector256<byte>.Zero, row1).AsUInt16(), weight);
        }

        Avx2.PackUnsignedSaturate((low0 >>> 8).AsInt16(), (high0 >>> 8).AsInt16()).StoreUnsafe(ref result, (nuint)x);
        Avx2.PackUnsignedSaturate((low1 >>> 8).AsInt16(), (high1 >>> 8).AsInt16()).StoreUnsafe(ref result, (nuint)x + 32);
    }
}
