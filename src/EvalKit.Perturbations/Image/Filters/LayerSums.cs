using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace EvalKit;

/// <summary>Sums of layers of a picture, with 8 fractional bits; of every pixel the left and the right neighbour's four samples apart.</summary>
internal static class LayerSums
{
    /// <summary>The sums of one layer, in which every pixel is its own.</summary>
    public static void Begin(ReadOnlySpan<byte> row, ushort weight, ushort bias, Span<ushort> sums)
    {
        var pixels = MemoryMarshal.Cast<byte, uint>(row);
        sums = sums[..(8 * pixels.Length)];
        var x = 0;
        if (Sse2.IsSupported)
        {
            var (weights, biases) = (Vector128.Create(weight), Vector128.Create(Vector64.Create(bias), Vector64<ushort>.Zero));
            for (; x < pixels.Length; x++)
            {
                var samples = Vector128.WidenLower(Vector128.CreateScalar(pixels[x]).AsByte()) << 8;
                (Sse2.MultiplyHigh(samples, weights) + biases).StoreUnsafe(ref MemoryMarshal.GetReference(sums), (nuint)x * 8);
            }
        }

        for (; x < pixels.Length; x++)
        {
            for (var c = 0; c < 4; c++)
            {
                sums[8 * x + c] = (ushort)(bias + (row[4 * x + c] * weight >> 8));
                sums[8 * x + 4 + c] = 0;
            }
        }
    }

    /// <param name="row">With 8 fractional bits.</param>
    /// <param name="places">For every pixel, where its left neighbour's samples are; its right neighbour's follow.</param>
    /// <param name="weights">Eight for every pixel, of 2¹⁶.</param>
    /// <param name="sums">Eight for every pixel.</param>
    public static void Add(ReadOnlySpan<ushort> row, ReadOnlySpan<int> places, ReadOnlySpan<ushort> weights, Span<ushort> sums)
    {
        weights = weights[..(8 * places.Length)];
        sums = sums[..(8 * places.Length)];
        var x = 0;
        if (Avx2.IsSupported)
        {
            // Places rise, so if the last is inside, all are.
            _ = row.Slice(places[0], 8);
            _ = row.Slice(places[^1], 8);
            ref var samples = ref MemoryMarshal.GetReference(row);
            ref var weight = ref MemoryMarshal.GetReference(weights);
            ref var sum = ref MemoryMarshal.GetReference(sums);
            for (; x + 2 <= places.Length; x += 2)
            {
                var pair = Vector256.Create(Vector128.LoadUnsafe(ref samples, (nuint)places[x]), Vector128.LoadUnsafe(ref samples, (nuint)places[x + 1]));
                var product = Avx2.MultiplyHigh(pair, Vector256.LoadUnsafe(ref weight, (nuint)x * 8));
                (Vector256.LoadUnsafe(ref sum, (nuint)x * 8) + product).StoreUnsafe(ref sum, (nuint)x * 8);
            }
        }

        for (; x < places.Length; x++)
        {
            for (var lane = 0; lane < 8; lane++) sums[8 * x + lane] += (ushort)((uint)row[places[x] + lane] * weights[8 * x + lane] >> 16);
        }
    }

    /// <summary>Both halves together, without the fraction.</summary>
    public static void End(ReadOnlySpan<ushort> sums, Span<byte> result)
    {
        var pixels = MemoryMarshal.Cast<byte, uint>(result);
        sums = sums[..(8 * pixels.Length)];
        for (var x = 0; x < pixels.Length; x++)
        {
            var both = Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(sums), (nuint)x * 8);
            var sum = Vector128.Create(both.GetLower() + both.GetUpper(), Vector64<ushort>.Zero) >>> 8;
            pixels[x] = Vector128.Narrow(sum, sum).AsUInt32().ToScalar();
        }
    }
}
