using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace EvalKit.Media;

/// <summary>What <see cref="OpaqueResizer"/> does, in vectors of 256 bits. The same whole numbers, so the same results.</summary>
internal static class OpaqueResizer256
{
    // Of four RGBA pixels: the samples of the first two side by side, then of the last two.
    private static readonly Vector128<byte> PairUp = Vector128.Create((byte)0, 4, 1, 5, 2, 6, 3, 7, 8, 12, 9, 13, 10, 14, 11, 15);

    // Of four weights: the first two again and again, then the last two.
    private static readonly Vector256<byte> Spread = Vector256.Create(Vector128.Create(0x03020100u).AsByte(), Vector128.Create(0x07060504u).AsByte());

    public static bool IsSupported => Avx2.IsSupported;

    /// <summary>Rows whose pixels are made of a multiple of four taps.</summary>
    public static void AlongRow(ReadOnlySpan<byte> source, Span<byte> target, ResizeWeights weights)
    {
        for (var x = 0; x < target.Length / 4; x++)
        {
            var factors = MemoryMarshal.Cast<short, ulong>(weights.Of(x));
            var window = source.Slice(weights.Start(x) * 4, factors.Length * 16);
            ref var pixels = ref MemoryMarshal.GetReference(window);
            var sums = Vector256<int>.Zero;
            for (var group = 0; group < factors.Length; group++)
            {
                var four = Avx2.ConvertToVector256Int16(Vector128.ShuffleNative(Vector128.LoadUnsafe(ref pixels, (nuint)group * 16), PairUp));
                sums += Avx2.MultiplyAddAdjacent(four, Avx2.Shuffle(Vector256.Create(factors[group]).AsByte(), Spread).AsInt16());
            }

            var words = Sse2.PackSignedSaturate((sums.GetLower() + sums.GetUpper() + Vector128.Create(ResizeWeights.Half)) >> ResizeWeights.Bits, default);
            MemoryMarshal.Write(target[(x * 4)..], Sse2.PackUnsignedSaturate(words, words).AsUInt32().ToScalar());
        }
    }

    /// <summary>The number of bytes done; fewer than 32 are left.</summary>
    public static int DownColumns(ReadOnlySpan<byte> rows, Span<byte> target, ReadOnlySpan<short> factors)
    {
        var stride = target.Length;
        // What is read without bounds checks below lies inside so many rows.
        ArgumentOutOfRangeException.ThrowIfLessThan(rows.Length, factors.Length * stride);
        ref var first = ref MemoryMarshal.GetReference(rows);
        ref var sum = ref MemoryMarshal.GetReference(target);
        var x = 0;
        for (; x + Vector256<byte>.Count <= stride; x += Vector256<byte>.Count)
        {
            var half = Vector256.Create(ResizeWeights.Half);
            var (s0, s1, s2, s3) = (half, half, half, half);
            for (var tap = 0; tap < factors.Length; tap += 2)
            {
                var hasNext = tap + 1 < factors.Length;
                var upper = Vector256.LoadUnsafe(ref first, (nuint)(tap * stride + x));
                var lower = hasNext ? Vector256.LoadUnsafe(ref first, (nuint)((tap + 1) * stride + x)) : default;
                var pair = Vector256.Create((ushort)factors[tap] | (hasNext ? factors[tap + 1] << 16 : 0)).AsInt16();
                // A byte of the upper row beside one of the lower row; each pair then becomes two 16-bit numbers. Halves stay apart.
                var (low, high) = (Avx2.UnpackLow(upper, lower), Avx2.UnpackHigh(upper, lower));
                s0 += Product(Avx2.UnpackLow(low, default), pair);
                s1 += Product(Avx2.UnpackHigh(low, default), pair);
                s2 += Product(Avx2.UnpackLow(high, default), pair);
                s3 += Product(Avx2.UnpackHigh(high, default), pair);
            }

            Avx2.PackUnsignedSaturate(Words(s0, s1), Words(s2, s3)).StoreUnsafe(ref sum, (nuint)x);
        }

        return x;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Product(Vector256<byte> pairs, Vector256<short> weights) => Avx2.MultiplyAddAdjacent(pairs.AsInt16(), weights);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Words(Vector256<int> a, Vector256<int> b) =>
        Avx2.PackSignedSaturate(a >> ResizeWeights.Bits, b >> ResizeWeights.Bits);
}
