using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EvalKit;

/// <summary>Sums of rows of bytes in 16 bits.</summary>
internal static class ByteRows
{
    /// <summary>sums += row. Wraps around at 2¹⁶.</summary>
    public static void AddTo(Span<ushort> sums, ReadOnlySpan<byte> row)
    {
        ref var sum = ref MemoryMarshal.GetReference(sums);
        ref var first = ref MemoryMarshal.GetReference(row);
        var i = 0;
        sums = sums[..row.Length];
        if (Vector256.IsHardwareAccelerated)
        {
            for (; i + 32 <= row.Length; i += 32)
            {
                var (low, high) = Vector256.Widen(Vector256.LoadUnsafe(ref first, (nuint)i));
                (Vector256.LoadUnsafe(ref sum, (nuint)i) + low).StoreUnsafe(ref sum, (nuint)i);
                (Vector256.LoadUnsafe(ref sum, (nuint)i + 16) + high).StoreUnsafe(ref sum, (nuint)i + 16);
            }
        }

        for (; i < row.Length; i++) sums[i] += row[i];
    }

    /// <summary>one × (256 − weight) + other × weight: 8 fractional bits.</summary>
    public static void Mix(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other, int weight, Span<ushort> result)
    {
        other = other[..one.Length];
        result = result[..one.Length];
        var i = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            Vector256<ushort> left = Vector256.Create((ushort)(256 - weight)), right = Vector256.Create((ushort)weight);
            for (; i + 32 <= one.Length; i += 32)
            {
                var (oneLow, oneHigh) = Vector256.Widen(Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(one), (nuint)i));
                var (otherLow, otherHigh) = Vector256.Widen(Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(other), (nuint)i));
                (oneLow * left + otherLow * right).StoreUnsafe(ref MemoryMarshal.GetReference(result), (nuint)i);
                (oneHigh * left + otherHigh * right).StoreUnsafe(ref MemoryMarshal.GetReference(result), (nuint)i + 16);
            }
        }

        for (; i < one.Length; i++) result[i] = (ushort)(one[i] * (256 - weight) + other[i] * weight);
    }
}
