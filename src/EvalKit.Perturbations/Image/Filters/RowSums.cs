using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace EvalKit;

/// <summary>
/// Weighed sums down the columns of rows of bytes, four rows of sums at once, so that a row of bytes is read once for the four. Weights
/// have 16 bits and add up to 2¹⁶ at most; a product is cut off at 8 fractional bits, and half of what is lost on average is added
/// beforehand. Vectors and whole numbers one by one give the same.
/// </summary>
internal static class RowSums
{
    /// <summary>Rows of sums made at once.</summary>
    public const int Height = 4;

    /// <summary>Copies of a weight, as many as a vector has lanes.</summary>
    public const int Copies = 32;

    /// <summary>Fractional bits of a sum: with one fewer than there is room for, two sums can be added.</summary>
    public const int FractionBits = 7;

    /// <summary>The memory that <see cref="Spread"/> needs.</summary>
    public static int LengthOf(int weights) => (weights + 2 * (Height - 1)) * Copies;

    /// <summary>Every weight many times over, with three zeros before and after: the first and the last row are not in all four sums.</summary>
    public static void Spread(ReadOnlySpan<ushort> weights, Span<ushort> spread)
    {
        spread.Clear();
        for (var i = 0; i < weights.Length; i++) spread.Slice((i + Height - 1) * Copies, Copies).Fill(weights[i]);
    }

    /// <summary>Sum k is Σ weight[i] × row[i + k].</summary>
    /// <param name="source">All rows.</param>
    /// <param name="starts">Where the rows begin, three more than there are weights.</param>
    /// <param name="spread">The weights, from <see cref="Spread"/>.</param>
    /// <param name="sums">Four rows, one after another every <paramref name="stride"/>.</param>
    /// <param name="stride">From a row of sums to the next.</param>
    /// <param name="length">Of a row.</param>
    public static void Four(ReadOnlySpan<byte> source, ReadOnlySpan<int> starts, ReadOnlySpan<ushort> spread, Span<ushort> sums, int stride, int length)
    {
        // What is read and written without bounds checks below.
        foreach (var start in starts) _ = source.Slice(start, length);
        for (var k = 0; k < Height; k++) _ = sums.Slice(k * stride, length);
        spread = spread[..((starts.Length + Height - 1) * Copies)];
        var bias = (ushort)((starts.Length - Height + 1) / 2);
        ref var first = ref MemoryMarshal.GetReference(source);
        ref var weight = ref MemoryMarshal.GetReference(spread);
        ref var sum = ref MemoryMarshal.GetReference(sums);
        if (Avx512BW.IsSupported && length >= 64)
        {
            for (var x = 0; x < length; x += 64) In512(ref first, starts, ref weight, bias, ref sum, stride, Math.Min(x, length - 64));
        }
        else if (Avx2.IsSupported && length >= 32)
        {
            for (var x = 0; x < length; x += 32) In256(ref first, starts, ref weight, bias, ref sum, stride, Math.Min(x, length - 32));
        }
        else
        {
            OneByOne(source, starts, spread, bias, sums, stride, length);
        }
    }

    private static void OneByOne(
        ReadOnlySpan<byte> source, ReadOnlySpan<int> starts, ReadOnlySpan<ushort> spread, int bias, Span<ushort> sums, int stride, int length)
    {
        for (var k = 0; k < Height; k++)
        {
            for (var x = 0; x < length; x++)
            {
                var total = bias;
                for (var i = k; i < starts.Length - Height + 1 + k; i++) total += source[starts[i] + x] * spread[(i - k + Height - 1) * Copies] >> 8;
                sums[k * stride + x] = (ushort)(total >> 1);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void In512(ref byte source, ReadOnlySpan<int> starts, ref ushort spread, ushort bias, ref ushort sums, int stride, int x)
    {
        Vector512<ushort> low0 = Vector512.Create(bias), low1 = low0, low2 = low0, low3 = low0, high0 = low0, high1 = low0, high2 = low0, high3 = low0;
        for (var i = 0; i < starts.Length; i++)
        {
            var row = Vector512.LoadUnsafe(ref source, (nuint)(starts[i] + x));
            // A byte in the upper half of 16 bits.
            var low = Avx512BW.UnpackLow(Vector512<byte>.Zero, row).AsUInt16();
            var high = Avx512BW.UnpackHigh(Vector512<byte>.Zero, row).AsUInt16();
            ref var weight = ref Unsafe.Add(ref spread, i * Copies);
            var weight3 = Vector512.LoadUnsafe(ref weight);
            var weight2 = Vector512.LoadUnsafe(ref weight, Copies);
            var weight1 = Vector512.LoadUnsafe(ref weight, 2 * Copies);
            var weight0 = Vector512.LoadUnsafe(ref weight, 3 * Copies);
            low0 += Avx512BW.MultiplyHigh(low, weight0);
            high0 += Avx512BW.MultiplyHigh(high, weight0);
            low1 += Avx512BW.MultiplyHigh(low, weight1);
            high1 += Avx512BW.MultiplyHigh(high, weight1);
            low2 += Avx512BW.MultiplyHigh(low, weight2);
            high2 += Avx512BW.MultiplyHigh(high, weight2);
            low3 += Avx512BW.MultiplyHigh(low, weight3);
            high3 += Avx512BW.MultiplyHigh(high, weight3);
        }

        Store(low0, high0, ref Unsafe.Add(ref sums, x));
        Store(low1, high1, ref Unsafe.Add(ref sums, stride + x));
        Store(low2, high2, ref Unsafe.Add(ref sums, 2 * stride + x));
        Store(low3, high3, ref Unsafe.Add(ref sums, 3 * stride + x));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void In256(ref byte source, ReadOnlySpan<int> starts, ref ushort spread, ushort bias, ref ushort sums, int stride, int x)
    {
        Vector256<ushort> low0 = Vector256.Create(bias), low1 = low0, low2 = low0, low3 = low0, high0 = low0, high1 = low0, high2 = low0, high3 = low0;
        for (var i = 0; i < starts.Length; i++)
        {
            var row = Vector256.LoadUnsafe(ref source, (nuint)(starts[i] + x));
            var low = Avx2.UnpackLow(Vector256<byte>.Zero, row).AsUInt16();
            var high = Avx2.UnpackHigh(Vector256<byte>.Zero, row).AsUInt16();
            ref var weight = ref Unsafe.Add(ref spread, i * Copies);
            var weight3 = Vector256.LoadUnsafe(ref weight);
            var weight2 = Vector256.LoadUnsafe(ref weight, Copies);
            var weight1 = Vector256.LoadUnsafe(ref weight, 2 * Copies);
            var weight0 = Vector256.LoadUnsafe(ref weight, 3 * Copies);
            low0 += Avx2.MultiplyHigh(low, weight0);
            high0 += Avx2.MultiplyHigh(high, weight0);
            low1 += Avx2.MultiplyHigh(low, weight1);
            high1 += Avx2.MultiplyHigh(high, weight1);
            low2 += Avx2.MultiplyHigh(low, weight2);
            high2 += Avx2.MultiplyHigh(high, weight2);
            low3 += Avx2.MultiplyHigh(low, weight3);
            high3 += Avx2.MultiplyHigh(high, weight3);
        }

        Store(low0, high0, ref Unsafe.Add(ref sums, x));
        Store(low1, high1, ref Unsafe.Add(ref sums, stride + x));
        Store(low2, high2, ref Unsafe.Add(ref sums, 2 * stride + x));
        Store(low3, high3, ref Unsafe.Add(ref sums, 3 * stride + x));
    }

    /// <summary>Unpacking took eighths of the row by turns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector512<ushort> low, Vector512<ushort> high, ref ushort sums)
    {
        var (a, b) = ((low >>> 1).AsInt64(), (high >>> 1).AsInt64());
        Avx512F.PermuteVar8x64x2(a, Vector512.Create(0L, 1, 8, 9, 2, 3, 10, 11), b).AsUInt16().StoreUnsafe(ref sums);
        Avx512F.PermuteVar8x64x2(a, Vector512.Create(4L, 5, 12, 13, 6, 7, 14, 15), b).AsUInt16().StoreUnsafe(ref sums, 32);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector256<ushort> low, Vector256<ushort> high, ref ushort sums)
    {
        var (a, b) = (low >>> 1, high >>> 1);
        Avx2.Permute2x128(a, b, 0x20).StoreUnsafe(ref sums);
        Avx2.Permute2x128(a, b, 0x31).StoreUnsafe(ref sums, 16);
    }
}
