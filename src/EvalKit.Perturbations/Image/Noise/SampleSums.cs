using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EvalKit;

/// <summary>Samples and what noise adds to them: whole numbers, clipped to 0…255. Every way of computing gives the same.</summary>
internal static class SampleSums
{
    /// <summary>sum = clip(sample + offset).</summary>
    public static void Add(ReadOnlySpan<uint> pixels, ReadOnlySpan<short> offsets, Span<uint> sums)
    {
        var samples = MemoryMarshal.AsBytes(pixels);
        var results = MemoryMarshal.AsBytes(sums)[..samples.Length];
        offsets = offsets[..samples.Length];
        ref var sample = ref MemoryMarshal.GetReference(samples);
        ref var offset = ref MemoryMarshal.GetReference(offsets);
        ref var result = ref MemoryMarshal.GetReference(results);
        var i = 0;
        for (; i <= samples.Length - Vector256<byte>.Count; i += Vector256<byte>.Count)
        {
            var (low, high) = Vector256.Widen(Vector256.LoadUnsafe(ref sample, (nuint)i));
            Clip(
                low.AsInt16() + Vector256.LoadUnsafe(ref offset, (nuint)i),
                high.AsInt16() + Vector256.LoadUnsafe(ref offset, (nuint)(i + Vector256<short>.Count))).StoreUnsafe(ref result, (nuint)i);
        }

        for (; i < samples.Length; i++) results[i] = (byte)Math.Clamp(samples[i] + offsets[i], 0, 255);
    }

    /// <summary>
    /// sum = clip(sample + (weightAtBlack + slope × sample) × factor / 2^shift), rounded half up; weights of 0 to 510 and factors of 16
    /// bits stay within 32.
    /// </summary>
    public static void AddWeighed(
        ReadOnlySpan<uint> pixels, ReadOnlySpan<short> factors, Span<uint> sums, int weightAtBlack, int slope, int shift)
    {
        var samples = MemoryMarshal.AsBytes(pixels);
        var results = MemoryMarshal.AsBytes(sums)[..samples.Length];
        factors = factors[..samples.Length];
        ref var sample = ref MemoryMarshal.GetReference(samples);
        ref var factor = ref MemoryMarshal.GetReference(factors);
        ref var result = ref MemoryMarshal.GetReference(results);
        var half = 1 << (shift - 1);
        var i = 0;
        for (; i <= samples.Length - Vector256<byte>.Count; i += Vector256<byte>.Count)
        {
            var (low, high) = Vector256.Widen(Vector256.LoadUnsafe(ref sample, (nuint)i));
            Clip(
                Weighed(low.AsInt16(), Vector256.LoadUnsafe(ref factor, (nuint)i)),
                Weighed(high.AsInt16(), Vector256.LoadUnsafe(ref factor, (nuint)(i + Vector256<short>.Count)))).StoreUnsafe(ref result, (nuint)i);
        }

        for (; i < samples.Length; i++)
            results[i] = (byte)Math.Clamp(samples[i] + (((weightAtBlack + slope * samples[i]) * factors[i] + half) >> shift), 0, 255);

        Vector256<short> Weighed(Vector256<short> levels, Vector256<short> by)
        {
            var (weightsLow, weightsHigh) = Vector256.Widen(Vector256.Create((short)weightAtBlack) + levels * Vector256.Create((short)slope));
            var (low, high) = Vector256.Widen(by);
            low = (low * weightsLow + Vector256.Create(half)) >> shift;
            high = (high * weightsHigh + Vector256.Create(half)) >> shift;
            return levels + Vector256.Narrow(low, high);
        }
    }

    private static Vector256<byte> Clip(Vector256<short> low, Vector256<short> high) => Vector256.Narrow(
        Vector256.Min(Vector256.Max(low, Vector256<short>.Zero), Vector256.Create((short)255)).AsUInt16(),
        Vector256.Min(Vector256.Max(high, Vector256<short>.Zero), Vector256.Create((short)255)).AsUInt16());
}
