using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace EvalKit.Media;

/// <summary>Copies what stood before, also where copy and original overlap. Writes up to 15 bytes more than asked for.</summary>
internal static class InflateMatch
{
    // Row d − 1 repeats the numbers 0 to d − 1.
    private static readonly Vector128<byte>[] Repeats =
        [.. Enumerable.Range(1, 15).Select(d => Vector128.Create<byte>([.. Enumerable.Range(0, 16).Select(i => (byte)(i % d))]))];

    private static ReadOnlySpan<byte> Steps => [16, 16, 15, 16, 15, 12, 14, 16, 9, 10, 11, 12, 13, 14, 15];

    /// <summary>Copies within one array; the caller knows that both ends and 15 bytes behind them lie in it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Copy(ref byte target, nint distance, nint length)
    {
        if (distance >= 16)
        {
            ref var source = ref Unsafe.Subtract(ref target, distance);
            nint done = 0;
            do
            {
                Vector128.LoadUnsafe(ref source, (nuint)done).StoreUnsafe(ref target, (nuint)done);
                done += 16;
            }
            while (done < length);
        }
        else
        {
            Repeat(ref target, distance, length);
        }
    }

    private static void Repeat(ref byte target, nint distance, nint length)
    {
        var pattern = Vector128.Shuffle(Vector128.LoadUnsafe(ref Unsafe.Subtract(ref target, distance)), Repeats[distance - 1]);
        nint step = Steps[(int)distance - 1];
        for (nint done = 0; done < length; done += step) pattern.StoreUnsafe(ref target, (nuint)done);
    }
}
