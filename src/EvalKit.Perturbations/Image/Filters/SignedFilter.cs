using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace EvalKit;

/// <summary>
/// The mean of a picture and its symmetric filter, which may have negative weights: (1 − mix) × sample + mix × filtered, where mix may be
/// negative, too. Rows and columns apart, whole numbers of 32 bits with 6 fractional bits between, rounded half up once. Outside is the
/// nearest edge pixel.
/// </summary>
internal static class SignedFilter
{
    /// <summary>What weights add up to: 2¹⁴, their absolute values to twice that at most.</summary>
    public const int WeightBits = 14;

    private const int FractionBits = 6;
    private const int MixBits = 8;

    /// <param name="source">The picture.</param>
    /// <param name="result">Of the same size.</param>
    /// <param name="width">In pixels.</param>
    /// <param name="height">In pixels.</param>
    /// <param name="weights">Of distances 0, 1, 2…</param>
    /// <param name="mix">−16 to 16, of which 8 binary digits count.</param>
    public static void Apply(ReadOnlySpan<byte> source, Span<byte> result, int width, int height, ReadOnlySpan<int> weights, double mix)
    {
        int radius = weights.Length - 1, row = width * 4, wholeMix = (int)Math.Floor(mix * (1 << MixBits) + 0.5);
        var rented = ArrayPool<int>.Shared.Rent(row + 8 * radius);
        var sums = rented.AsSpan(0, row + 8 * radius);
        Span<int> starts = stackalloc int[2 * radius + 1];
        for (var y = 0; y < height; y++)
        {
            for (var i = 0; i < starts.Length; i++) starts[i] = Math.Clamp(y - radius + i, 0, height - 1) * row;
            Down(source, starts, weights, sums.Slice(4 * radius, row));
            EdgeRows.Extend(sums, radius);
            Along(sums, weights, source.Slice(y * row, row), wholeMix, result.Slice(y * row, row));
        }

        ArrayPool<int>.Shared.Return(rented);
    }

    private static void Down(ReadOnlySpan<byte> source, ReadOnlySpan<int> starts, ReadOnlySpan<int> weights, Span<int> sums)
    {
        foreach (var start in starts) _ = source.Slice(start, sums.Length);
        var radius = weights.Length - 1;
        ref var first = ref MemoryMarshal.GetReference(source);
        var x = 0;
        if (Avx2.IsSupported)
        {
            for (; x + 8 <= sums.Length; x += 8)
            {
                var total = Eight(ref first, starts[radius] + x) * weights[0];
                for (var i = 1; i <= radius; i++) total += (Eight(ref first, starts[radius - i] + x) + Eight(ref first, starts[radius + i] + x)) * weights[i];
                (total >> (WeightBits - FractionBits)).StoreUnsafe(ref MemoryMarshal.GetReference(sums), (nuint)x);
            }
        }

        for (; x < sums.Length; x++)
        {
            var total = source[starts[radius] + x] * weights[0];
            for (var i = 1; i <= radius; i++) total += (source[starts[radius - i] + x] + source[starts[radius + i] + x]) * weights[i];
            sums[x] = total >> (WeightBits - FractionBits);
        }
    }

    private static void Along(ReadOnlySpan<int> sums, ReadOnlySpan<int> weights, ReadOnlySpan<byte> source, int mix, Span<byte> result)
    {
        const int Half = 1 << (FractionBits + MixBits - 1);
        var radius = weights.Length - 1;
        sums = sums[..(source.Length + 8 * radius)];
        ref var centre = ref Unsafe.Add(ref MemoryMarshal.GetReference(sums), 4 * radius);
        ref var first = ref MemoryMarshal.GetReference(source);
        var x = 0;
        if (Avx2.IsSupported)
        {
            for (; x + 8 <= result.Length; x += 8)
            {
                ref var at = ref Unsafe.Add(ref centre, x);
                var total = Vector256.LoadUnsafe(ref at) * weights[0];
                for (var i = 1; i <= radius; i++)
                    total += (Vector256.LoadUnsafe(ref Unsafe.Add(ref at, -4 * i)) + Vector256.LoadUnsafe(ref Unsafe.Add(ref at, 4 * i))) * weights[i];
                var sample = Eight(ref first, x) << FractionBits;
                var mean = ((sample << MixBits) + ((total >> WeightBits) - sample) * mix + Vector256.Create(Half)) >> (FractionBits + MixBits);
                var clipped = Vector256.Min(Vector256.Max(mean, Vector256<int>.Zero), Vector256.Create(255));
                var words = Vector128.Narrow(clipped.GetLower(), clipped.GetUpper());
                Unsafe.WriteUnaligned(ref result[x], Vector128.Narrow(words.AsUInt16(), words.AsUInt16()).AsUInt64().ToScalar());
            }
        }

        for (; x < result.Length; x++)
        {
            var total = sums[4 * radius + x] * weights[0];
            for (var i = 1; i <= radius; i++) total += (sums[4 * (radius - i) + x] + sums[4 * (radius + i) + x]) * weights[i];
            var sample = source[x] << FractionBits;
            result[x] = (byte)Math.Clamp(((sample << MixBits) + ((total >> WeightBits) - sample) * mix + Half) >> (FractionBits + MixBits), 0, 255);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Eight(ref byte first, int at) => Avx2.ConvertToVector256Int32(
        Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref first, at))).AsByte());
}
