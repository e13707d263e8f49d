using System.Runtime.Intrinsics;

namespace EvalKit.Media;

/// <summary>The checksum of zlib streams (RFC 1950): two sums modulo 65521.</summary>
internal static class Adler32
{
    /// <summary>The checksum of no bytes.</summary>
    public const uint Empty = 1;

    private const uint Modulus = 65521;

    // The most bytes of 255 that can be summed before 32 bits overflow: 255·n·(n+1)/2 + (n+1)·(Modulus−1) < 2³².
    private const int Longest = 5552;

    // The most vectors whose sums of sums fit 16 bits: 255·n·(n+1)/2 < 2¹⁶.
    private const int Vectors = 22;

    /// <summary>Continues a checksum over further bytes.</summary>
    public static uint Append(uint checksum, ReadOnlySpan<byte> bytes)
    {
        var sum = checksum & 0xFFFF;
        var sums = checksum >> 16;
        while (!bytes.IsEmpty)
        {
            var run = bytes[..Math.Min(bytes.Length, Longest)];
            bytes = bytes[run.Length..];
            if (Vector128.IsHardwareAccelerated)
            {
                for (; run.Length >= 16; run = run[Math.Min(Vectors * 16, run.Length & ~15)..])
                    AppendVectors(run[..Math.Min(Vectors * 16, run.Length & ~15)], ref sum, ref sums);
            }

            foreach (var value in run)
            {
                sum += value;
                sums += sum;
            }

            sum %= Modulus;
            sums %= Modulus;
        }

        return (sums << 16) | sum;
    }

    // Lane by lane: a byte in lane j, n vectors before the end, counts once in the sum and 16·n − j times in the sum of sums.
    private static void AppendVectors(ReadOnlySpan<byte> run, ref uint sum, ref uint sums)
    {
        var (lower, upper) = (Vector128<ushort>.Zero, Vector128<ushort>.Zero);
        var (lowers, uppers) = (Vector128<ushort>.Zero, Vector128<ushort>.Zero);
        for (var rest = run; rest.Length >= 16; rest = rest[16..])
        {
            var values = Vector128.Create(rest);
            lower += Vector128.WidenLower(values);
            upper += Vector128.WidenUpper(values);
            lowers += lower;
            uppers += upper;
        }

        var lanes = (Vector128.WidenLower(lower) * Vector128.Create(0u, 1, 2, 3)) + (Vector128.WidenUpper(lower) * Vector128.Create(4u, 5, 6, 7))
            + (Vector128.WidenLower(upper) * Vector128.Create(8u, 9, 10, 11)) + (Vector128.WidenUpper(upper) * Vector128.Create(12u, 13, 14, 15));
        sums += ((uint)run.Length * sum) + (16 * (Total(lowers) + Total(uppers))) - Vector128.Sum(lanes);
        sum += Total(lower) + Total(upper);
    }

    private static uint Total(Vector128<ushort> lanes) => Vector128.Sum(Vector128.WidenLower(lanes) + Vector128.WidenUpper(lanes));
}
