using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EvalKit;

/// <summary>
/// Three weights each way, [s, 1 − 2s, s], over sums. In single precision, every operation rounded by itself in the same order whether in
/// vectors or not.
/// </summary>
internal static class SoftSums
{
    public static void Down(ReadOnlySpan<int> above, ReadOnlySpan<int> here, ReadOnlySpan<int> below, float share, Span<float> result)
    {
        above = above[..result.Length];
        here = here[..result.Length];
        below = below[..result.Length];
        var i = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            for (; i + 8 <= result.Length; i += 8)
            {
                var centre = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(here), (nuint)i);
                var sides = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(above), (nuint)i) + Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(below), (nuint)i);
                (Vector256.ConvertToSingle(sides - centre - centre) * share + Vector256.ConvertToSingle(centre))
                    .StoreUnsafe(ref MemoryMarshal.GetReference(result), (nuint)i);
            }
        }

        for (; i < result.Length; i++) result[i] = (above[i] + below[i] - here[i] - here[i]) * share + here[i];
    }

    /// <param name="sums">With one more pixel at each end.</param>
    /// <param name="share">The weight of a neighbour.</param>
    /// <param name="scale">What a softened sum is multiplied by before it is rounded half up.</param>
    /// <param name="result">Bytes.</param>
    public static void Along(ReadOnlySpan<float> sums, float share, float scale, Span<byte> result)
    {
        sums = sums[..(result.Length + 8)];
        ref var first = ref MemoryMarshal.GetReference(sums);
        var i = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            for (; i + 32 <= result.Length; i += 32)
            {
                var low = Vector256.Narrow(Eight(ref first, i, share, scale), Eight(ref first, i + 8, share, scale));
                var high = Vector256.Narrow(Eight(ref first, i + 16, share, scale), Eight(ref first, i + 24, share, scale));
                Vector256.Narrow(low.AsUInt16(), high.AsUInt16()).StoreUnsafe(ref MemoryMarshal.GetReference(result), (nuint)i);
            }
        }

        for (; i < result.Length; i++)
        {
            var soft = (sums[i] + sums[i + 8] - sums[i + 4] - sums[i + 4]) * share + sums[i + 4];
            result[i] = (byte)Math.Clamp((int)(soft * scale + 0.5f), 0, 255);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Eight(ref float sums, int i, float share, float scale)
    {
        var centre = Vector256.LoadUnsafe(ref sums, (nuint)i + 4);
        var sides = Vector256.LoadUnsafe(ref sums, (nuint)i) + Vector256.LoadUnsafe(ref sums, (nuint)i + 8);
        var soft = (sides - centre - centre) * share + centre;
        return Vector256.Min(Vector256.Max(Vector256.ConvertToInt32Native(soft * scale + Vector256.Create(0.5f)), Vector256<int>.Zero), Vector256.Create(255));
    }
}
