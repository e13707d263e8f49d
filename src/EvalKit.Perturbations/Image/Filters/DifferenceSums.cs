using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace EvalKit;

/// <summary>Sums that change by some stretches of bytes entering and others leaving.</summary>
internal static class DifferenceSums
{
    /// <param name="source">All that enters and leaves.</param>
    /// <param name="starts">Where stretches begin: by turns one that enters and one that leaves, at most 64 of each.</param>
    /// <param name="sums">Before.</param>
    /// <param name="result">After; as long.</param>
    public static void Of(ReadOnlySpan<byte> source, ReadOnlySpan<int> starts, ReadOnlySpan<int> sums, Span<int> result)
    {
        // What is read and written without bounds checks below.
        foreach (var start in starts) _ = source.Slice(start, result.Length);
        sums = sums[..result.Length];
        // So many differences fit in 16 bits.
        ArgumentOutOfRangeException.ThrowIfGreaterThan(starts.Length, 128);
        ref var first = ref MemoryMarshal.GetReference(source);
        ref var before = ref MemoryMarshal.GetReference(sums);
        ref var after = ref MemoryMarshal.GetReference(result);
        if (Avx512BW.IsSupported && result.Length >= 64)
        {
            for (var x = 0; x < result.Length; x += 64) In512(ref first, starts, ref before, ref after, Math.Min(x, result.Length - 64));
        }
        else if (Avx2.IsSupported && result.Length >= 32)
        {
            for (var x = 0; x < result.Length; x += 32) In256(ref first, starts, ref before, ref after, Math.Min(x, result.Length - 32));
        }
        else
        {
            for (var x = 0; x < result.Length; x++)
            {
                var sum = sums[x];
                for (var i = 0; i < starts.Length; i += 2) sum += source[starts[i] + x] - source[starts[i + 1] + x];
                result[x] = sum;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void In512(ref byte source, ReadOnlySpan<int> starts, ref int sums, ref int result, int x)
    {
        var signs = Vector512.Create((ushort)0xFF01).AsSByte();
        Vector512<short> low = default, high = default;
        for (var i = 0; i + 1 < starts.Length; i += 2)
        {
            var enters = Vector512.LoadUnsafe(ref source, (nuint)(starts[i] + x));
            var leaves = Vector512.LoadUnsafe(ref source, (nuint)(starts[i + 1] + x));
            low += Avx512BW.MultiplyAddAdjacent(Avx512BW.UnpackLow(enters, leaves), signs);
            high += Avx512BW.MultiplyAddAdjacent(Avx512BW.UnpackHigh(enters, leaves), signs);
        }

        // Unpacking took eighths of the stretch by turns.
        var upper = Avx512F.PermuteVar8x64x2(low.AsInt64(), Vector512.Create(0L, 1, 8, 9, 2, 3, 10, 11), high.AsInt64()).AsInt16();
        var lower = Avx512F.PermuteVar8x64x2(low.AsInt64(), Vector512.Create(4L, 5, 12, 13, 6, 7, 14, 15), high.AsInt64()).AsInt16();
        Add(Vector512.WidenLower(upper), ref sums, ref result, x);
        Add(Vector512.WidenUpper(upper), ref sums, ref result, x + 16);
        Add(Vector512.WidenLower(lower), ref sums, ref result, x + 32);
        Add(Vector512.WidenUpper(lower), ref sums, ref result, x + 48);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(Vector512<int> change, ref int sums, ref int result, int x) =>
        (Vector512.LoadUnsafe(ref sums, (nuint)x) + change).StoreUnsafe(ref result, (nuint)x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void In256(ref byte source, ReadOnlySpan<int> starts, ref int sums, ref int result, int x)
    {
        var signs = Vector256.Create((ushort)0xFF01).AsSByte();
        Vector256<short> low = default, high = default;
        for (var i = 0; i + 1 < starts.Length; i += 2)
        {
            var enters = Vector256.LoadUnsafe(ref source, (nuint)(starts[i] + x));
            var leaves = Vector256.LoadUnsafe(ref source, (nuint)(starts[i + 1] + x));
            low += Avx2.MultiplyAddAdjacent(Avx2.UnpackLow(enters, leaves), signs);
            high += Avx2.MultiplyAddAdjacent(Avx2.UnpackHigh(enters, leaves), signs);
        }

        var upper = Avx2.Permute2x128(low, high, 0x20);
        var lower = Avx2.Permute2x128(low, high, 0x31);
        Add(Vector256.WidenLower(upper), ref sums, ref result, x);
        Add(Vector256.WidenUpper(upper), ref sums, ref result, x + 8);
        Add(Vector256.WidenLower(lower), ref sums, ref result, x + 16);
        Add(Vector256.WidenUpper(lower), ref sums, ref result, x + 24);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(Vector256<int> change, ref int sums, ref int result, int x) =>
        (Vector256.LoadUnsafe(ref sums, (nuint)x) + change).StoreUnsafe(ref result, (nuint)x);
}
