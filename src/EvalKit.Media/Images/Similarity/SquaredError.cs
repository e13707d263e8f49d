using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EvalKit.Media;

/// <summary>The sum of squared differences of colour samples: whole numbers, so both ways of computing it give the same.</summary>
internal static class SquaredError
{
    // A 32-bit lane takes up to four squares of 255 per step.
    private const int StepsPerBlock = 8192;

    public static long Sum(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
    {
        long sum = 0;
        var at = 0;
        if (Vector128.IsHardwareAccelerated)
        {
            while (one.Length - at >= Vector128<byte>.Count)
            {
                var length = Math.Min((one.Length - at) / Vector128<byte>.Count, StepsPerBlock) * Vector128<byte>.Count;
                sum += InVectors(one.Slice(at, length), other.Slice(at, length));
                at += length;
            }
        }

        for (; at < one.Length; at++)
        {
            if (at % 4 == 3) continue;
            var difference = one[at] - other[at];
            sum += difference * difference;
        }

        return sum;
    }

    private static long InVectors(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
    {
        var colours = Vector128.Create(0x00FFFFFFu).AsByte();
        var sums = Vector128<uint>.Zero;
        ref var a = ref MemoryMarshal.GetReference(one);
        ref var b = ref MemoryMarshal.GetReference(other);
        for (nuint i = 0; i < (nuint)one.Length; i += (nuint)Vector128<byte>.Count)
        {
            var first = Vector128.LoadUnsafe(ref a, i);
            var second = Vector128.LoadUnsafe(ref b, i);
            var difference = (Vector128.Max(first, second) - Vector128.Min(first, second)) & colours;
            // 255² fits 16 bits.
            var (low, high) = Vector128.Widen(difference);
            var (l0, l1) = Vector128.Widen(low * low);
            var (h0, h1) = Vector128.Widen(high * high);
            sums += l0 + l1 + h0 + h1;
        }

        var (even, odd) = Vector128.Widen(sums);
        return (long)Vector128.Sum(even + odd);
    }
}
