using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace EvalKit;

/// <summary>
/// A stretch of a warped row of an opaque picture, at least 2 × 2. Coordinates are moved into the picture first, and the last column and
/// row are reached from the one before with a weight of 256 of 256: so every pixel is computed alike and two neighbours are read at once.
/// </summary>
internal static class OpaqueStretch
{
    private const int Bits = Warp.FractionBits;
    private const int One = 1 << Bits;

    public static void Sample(ReadOnlySpan<uint> pixels, int width, int height, ReadOnlySpan<long> across, ReadOnlySpan<long> down, Span<uint> result)
    {
        // What is read without bounds checks below lies inside a picture of this size.
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(pixels.Length, (long)width * height);
        across = across[..result.Length];
        down = down[..result.Length];
        var done = Avx512BW.IsSupported ? InVectors(pixels, width, height, across, down, result) : 0;
        ref var first = ref MemoryMarshal.GetReference(pixels);
        for (var i = done; i < result.Length; i++)
        {
            long sx = Math.Clamp(across[i], 0, (width - 1L) * One), sy = Math.Clamp(down[i], 0, (height - 1L) * One);
            var left = Math.Min(sx >> Bits, width - 2);
            var top = Math.Min(sy >> Bits, height - 2);
            ref var at = ref Unsafe.Add(ref first, (nint)(top * width + left));
            result[i] = Bilinear.Blend(Pair(ref at), Pair(ref Unsafe.Add(ref at, width)), (uint)(sx - (left << Bits)), (uint)(sy - (top << Bits)));
        }
    }

    /// <summary>Eight pixels at once; the number of pixels done.</summary>
    private static int InVectors(ReadOnlySpan<uint> pixels, int width, int height, ReadOnlySpan<long> across, ReadOnlySpan<long> down, Span<uint> result)
    {
        Vector512<long> right = Vector512.Create(width - 1L), bottom = Vector512.Create(height - 1L), stride = Vector512.Create((long)width);
        ref var first = ref MemoryMarshal.GetReference(pixels);
        ref var sums = ref Unsafe.As<uint, byte>(ref MemoryMarshal.GetReference(result));
        var i = 0;
        for (; i + 8 <= result.Length; i += 8)
        {
            var sx = Inside(Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(across), (nuint)i), right << Bits);
            var sy = Inside(Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(down), (nuint)i), bottom << Bits);
            var left = Vector512.Min(sx >> Bits, right - Vector512<long>.One);
            var top = Vector512.Min(sy >> Bits, bottom - Vector512<long>.One);
            var fx = sx - (left << Bits);
            // Three 16-bit numbers of every pixel: the weights of the lower row, of the left and of the right pixel.
            var weights = (sy - (top << Bits)) | ((Vector512.Create((long)One) - fx) << 16) | (fx << 32);
            var at = top * stride + left;
            Four(ref first, width, at.GetLower(), weights.GetLower()).StoreUnsafe(ref sums, (nuint)i * 4);
            Four(ref first, width, at.GetUpper(), weights.GetUpper()).StoreUnsafe(ref sums, (nuint)i * 4 + 16);
        }

        return i;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<long> Inside(Vector512<long> coordinate, Vector512<long> last) =>
        Vector512.Min(Vector512.Max(coordinate, Vector512<long>.Zero), last);

    /// <summary>As <see cref="Bilinear"/>: rows first, in 16-bit lanes, then pairs of columns, in 32-bit lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Four(ref uint first, int width, Vector256<long> at, Vector256<long> weights)
    {
        ref var a = ref Unsafe.Add(ref first, (nint)at[0]);
        ref var b = ref Unsafe.Add(ref first, (nint)at[1]);
        ref var c = ref Unsafe.Add(ref first, (nint)at[2]);
        ref var d = ref Unsafe.Add(ref first, (nint)at[3]);
        var upper = Widened(Pair(ref a), Pair(ref b), Pair(ref c), Pair(ref d));
        var lower = Widened(
            Pair(ref Unsafe.Add(ref a, width)), Pair(ref Unsafe.Add(ref b, width)), Pair(ref Unsafe.Add(ref c, width)), Pair(ref Unsafe.Add(ref d, width)));

        // Every pixel's weights in 128 bits of its own, then spread over them.
        var spread = Avx512F.PermuteVar8x64(weights.ToVector512Unsafe(), Vector512.Create(0L, 0, 1, 1, 2, 2, 3, 3)).AsByte();
        var fy = Avx512BW.Shuffle(spread, Vector512.Create(Vector256.Create(Vector128.Create((ushort)0x0100).AsByte()))).AsInt16();
        var fx = Avx512BW.Shuffle(spread, Vector512.Create(Vector256.Create(Vector128.Create(0x05040302u).AsByte()))).AsInt16();

        // The sum fits in 16 bits, so it does not matter that the difference times its weight does not.
        var rows = (upper << Bits) + (lower - upper) * fy;
        // Moved down by 2¹⁵ to be signed: both weights together are 256, so 2²³ is missing afterwards.
        var sums = Avx512BW.MultiplyAddAdjacent(rows ^ Vector512.Create(short.MinValue), fx) + Vector512.Create((1 << 23) + (1 << 15));
        return Avx512F.ConvertToVector128Byte((sums >>> 16).AsUInt32());
    }

    /// <summary>Of every pair of pixels first both reds, then both greens, blues and alphas, in 16 bits each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<short> Widened(ulong a, ulong b, ulong c, ulong d)
    {
        var order = Vector256.Create(Vector128.Create((byte)0, 4, 1, 5, 2, 6, 3, 7, 8, 12, 9, 13, 10, 14, 11, 15));
        var bytes = Vector256.Create(Vector128.Create(a, b), Vector128.Create(c, d)).AsByte();
        return Avx512BW.ConvertToVector512Int16(Avx2.Shuffle(bytes, order));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Pair(ref uint left) => Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<uint, byte>(ref left));
}
